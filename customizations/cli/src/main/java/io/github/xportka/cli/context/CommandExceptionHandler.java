package io.github.xportka.cli.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportEncodingException;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportJson;
import io.github.xportka.client.XportOutcomeException;
import io.github.xportka.client.XportResponseException;
import io.github.xportka.openapi.model.InvalidDocumentException;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Prints a failure on standard error and determines the exit code.
 *
 * @param context the context with standard error
 */
public record CommandExceptionHandler(CommandContext context)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    boolean isGroup = !command.getSubcommands().isEmpty();
    context.note(
        isGroup && e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
            ? "The command '%s' is unknown.".formatted(unmatched.getUnmatched().get(0))
            : e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.printf(
        "'%s --help' shows the %s.%n",
        command.getCommandSpec().qualifiedName(), isGroup ? "commands" : "options");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws IOException {
    if (e instanceof CommandException failure) {
      context.note(failure.getMessage());
      return failure.exitCode();
    }
    if (e instanceof InvalidDocumentException) { // names file, problem and remedy
      context.note(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof XportApiException || e instanceof XportOutcomeException) {
      XportResponseException refused = (XportResponseException) e;
      context.out().flush();
      JsonPrinter.print(context.err(), XportJson.reader(JsonNode.class).readTree(refused.body()));
      return ExitCode.REFUSED;
    }
    if (e instanceof XportException exception) {
      context.note(exception.getMessage() + reason(exception.getCause()));
      return exception instanceof XportEncodingException ? ExitCode.USAGE : ExitCode.FAILED;
    }
    context.note("Internal error of this tool: " + e);
    return ExitCode.FAILED;
  }

  private static String reason(@Nullable Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "" : " " + message + ".";
  }
}
