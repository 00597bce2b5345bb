package io.github.xportka.cli.operation;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.XportJson;
import io.github.xportka.sandbox.BodyViolation;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request example and request validation of the spec. The first use reads the spec. */
public final class DocumentedRequest {
  private DocumentedRequest() {}

  /** Returns the request of the vendor's page, or null if the operation has no request body. */
  public static @Nullable JsonNode example(Operation operation) {
    return spec(operation).requestExamples().get("documented");
  }

  /**
   * Reads a request, and validates it with the spec.
   *
   * @param file the file of the body, or null for a request without a body
   * @return the JSON of the body
   * @throws CommandException if the body is not JSON or violates the spec; names the position of
   *     each violation
   */
  static @Nullable JsonNode read(
      Operation operation, @Nullable InputFile file, CommandContext context) {
    JsonNode body = file == null ? null : parse(file, file.readText(context.in()));
    List<BodyViolation> violations =
        spec(operation).validateRequest(body == null ? MissingNode.getInstance() : body);
    if (violations.isEmpty()) {
      return body;
    }
    if (file == null) {
      throw CommandException.usage(
          ("%1$s needs a body. Use --body FILE, or --body - for standard input. 'xport example %1$s'"
                  + " prints a template.")
              .formatted(operation.operationId()));
    }
    throw CommandException.usage(
        violations.stream()
            .map(violation -> "\n  " + violation)
            .collect(
                joining(
                    "",
                    "%s violates the spec of %s and was not sent:"
                        .formatted(file.name(), operation.operationId()),
                    "")));
  }

  /** Parses a body. The message for invalid JSON names a position, never a value. */
  static JsonNode parse(InputFile file, String text) {
    if (text.isBlank()) {
      throw CommandException.usage(file.name() + " is empty. A request body is JSON.");
    }
    try {
      return XportJson.reader(JsonNode.class).readTree(text);
    } catch (JsonProcessingException e) {
      String problem =
          e.getOriginalMessage().startsWith("Duplicate field")
              ? " contains a property twice"
              : " is not valid JSON";
      throw CommandException.usage(file.name() + problem + at(e.getLocation()));
    }
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null // a parser limit has no position
        ? ": the nesting is too deep, or a name or number is too long."
        : " at line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }
}
