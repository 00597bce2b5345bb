package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportEncodingException;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what went wrong, and which exit code it is. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    surroundings.note(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows its use.");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws IOException {
    if (e instanceof CommandException ours) {
      surroundings.note(ours.getMessage());
      return ours.exitCode();
    }
    if (e instanceof XportApiException refused) {
      surroundings.out().flush();
      Json.print(surroundings.err(), XportJson.reader(JsonNode.class).readTree(refused.body()));
      return ExitCode.REFUSED;
    }
    if (e instanceof XportException failure) {
      surroundings.note(failure.getMessage() + reason(failure.getCause()));
      return failure instanceof XportEncodingException ? ExitCode.USAGE : ExitCode.FAILED;
    }
    surroundings.note("This is a fault of the tool: " + e);
    return ExitCode.FAILED;
  }

  private static String reason(@Nullable Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "" : " " + message + ".";
  }
}
