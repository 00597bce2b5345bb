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
 * Handler that prints a failure on standard error and determines the exit code.
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
            : String.valueOf(e.getMessage()).replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.printf(
        "'%s --help' shows the %s.%n",
        command.getCommandSpec().qualifiedName(), isGroup ? "commands" : "options");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CommandException failure) {
      context.note(failure.getMessage());
      return failure.exitCode();
    }
    if (e instanceof InvalidDocumentException) { // names file, problem and remedy
      context.note(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof XportApiException || e instanceof XportOutcomeException) {
      printRefusal((XportResponseException) e);
      return ExitCode.REFUSED;
    }
    if (e instanceof XportException exception) {
      context.note(exception.getMessage() + reason(exception.getCause()));
      return exception instanceof XportEncodingException ? ExitCode.USAGE : ExitCode.FAILED;
    }
    context.note("Internal error of this tool: " + e);
    return ExitCode.FAILED;
  }

  private void printRefusal(XportResponseException refusal) {
    try {
      JsonNode envelope = XportJson.reader(JsonNode.class).readTree(refusal.body());
      context.out().flush();
      JsonPrinter.print(context.err(), envelope);
    } catch (IOException e) { // the exception has only the beginning of a long body
      context.note(refusal.getMessage());
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause instanceof IOException failure
        ? " Reason: " + FailureReason.of(failure) + "."
        : "";
  }
}
