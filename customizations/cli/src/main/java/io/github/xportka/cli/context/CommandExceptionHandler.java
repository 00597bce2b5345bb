package io.github.xportka.cli.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportEncodingException;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportJson;
import io.github.xportka.client.XportOutcomeException;
import io.github.xportka.client.XportResponseException;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.sandbox.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  /** Option in an argument: a long name without its value, or one letter. */
  private static final Pattern OPTION = Pattern.compile("(--[^=]+|-[^-0-9]).*", Pattern.DOTALL);

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    boolean isGroup = !command.getSubcommands().isEmpty();
    List<String> unknown = unknownOptions(command, arguments);
    if (isGroup && e instanceof UnmatchedArgumentException other && !other.isUnknownOption()) {
      context.note("The command '%s' is unknown.".formatted(other.getUnmatched().get(0)));
    } else if (!unknown.isEmpty()) {
      context.note("Unknown option: " + String.join(", ", unknown) + ".");
    } else {
      context.note(
          String.valueOf(e.getMessage())
              .replaceFirst("^Error: ", "")
              .replace("option option", "option"));
    }
    UnmatchedArgumentException.printSuggestions(e, err);
    err.printf(
        "'%s --help' shows the %s.%n",
        command.getCommandSpec().qualifiedName(), isGroup ? "commands" : "options");
    return ExitCode.USAGE;
  }

  /**
   * Returns the unknown options of a command, without their values. The message of the parser
   * quotes the values, and one can be a secret.
   */
  private static List<String> unknownOptions(CommandLine command, String[] arguments) {
    return Stream.of(arguments)
        .takeWhile(argument -> !command.getSubcommands().containsKey(argument))
        .map(OPTION::matcher)
        .filter(Matcher::matches)
        .map(option -> option.group(1))
        .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
        .toList();
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
    if (refusal instanceof XportApiException failure
        && failure.code().equals(OptionalInt.of(Refusal.UNKNOWN_ACCESS_KEY.code()))) {
      context.note(CallerCredentials.REMEDY_FOR_SANDBOX);
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause instanceof IOException failure
        ? " Reason: " + FailureReason.of(failure) + "."
        : "";
  }
}
