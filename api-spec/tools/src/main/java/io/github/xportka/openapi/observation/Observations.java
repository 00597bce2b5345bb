package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Content of a file {@code observed.yaml}: statements that exchanges with the platform settled,
 * refusals, and shapes of responses. It does not contain values, identifiers or secrets.
 *
 * @param target the base URL of the exchanges, or null if the file contains shapes only
 * @param statements the settled statements
 * @param refusals the provoked refusals
 * @param shapes the shapes of responses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder("format")
public record Observations(
    @Nullable String target,
    List<ObservedStatement> statements,
    List<ObservedRefusal> refusals,
    List<ObservedShape> shapes) {
  private static final String FORMAT = "xport-observations-1";

  private static final Schema SCHEMA =
      SchemaRegistry.withDialect(
              Dialects.getDraft202012(),
              registry ->
                  registry.schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .locale(Locale.ENGLISH)
                          .formatAssertionsEnabled(true)
                          .errorMessageKeyword("message")
                          .build()))
          .getSchema(Observations.class.getResourceAsStream("recording.yaml"), InputFormat.YAML);

  /** Base URL with the public name of a host, and without user name, query and fragment. */
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)https://([a-z0-9-]+\\.)+(?!localhost|localdomain)[a-z][a-z0-9-]+\\.?"
              + "(:[0-9]+)?(/[^?#@\\s]*)?");

  private static final String HEADER =
      """
      # Recorded exchanges with the target: property names and types, without values, identifiers or secrets.
      # `xport evidence apply` writes the statements into the spec, `xport evidence check` compares the shapes with it.
      """;

  /** Copies the lists. An absent list is empty. */
  @JsonCreator
  @SuppressWarnings("NullAway") // absent properties of a file
  public Observations {
    statements = statements == null ? List.of() : List.copyOf(statements);
    refusals = refusals == null ? List.of() : List.copyOf(refusals);
    shapes = shapes == null ? List.of() : List.copyOf(shapes);
  }

  /**
   * Reads a file.
   *
   * @param content the content of the file, YAML or JSON
   * @param name the name of the file for messages
   * @throws InvalidDocumentException if the file is not a recording; the message names the place,
   *     and does not contain values of the file
   */
  public static Observations read(byte[] content, String name) {
    try {
      JsonNode file = DocumentMapper.YAML.readTree(content);
      if (!file.path("format").asText().equals(FORMAT)) {
        throw invalid(name, "", "The file does not have the format " + FORMAT + ".");
      }
      List<Error> errors = SCHEMA.validate(file);
      if (!errors.isEmpty()) {
        Error first = errors.get(0);
        String problem = "The recording is not valid: " + first.getMessage() + ".";
        throw invalid(name, first.getInstanceLocation().toString(), problem);
      }
      return DocumentMapper.YAML.treeToValue(file, Observations.class);
    } catch (JsonProcessingException e) {
      throw invalid(name, "", "The file cannot be read: it is not valid YAML or JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidDocumentException invalid(String name, String place, String problem) {
    return new InvalidDocumentException(
        new Violation(
            new Position(name, place, 0),
            problem,
            "Use a file that xport doctor, the profile live or a ShapeRecorder has written."));
  }

  /** Returns the format of the file. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String format() {
    return FORMAT;
  }

  /** Tells whether the exchanges were with a platform, and not with a sandbox on this machine. */
  boolean isFromPlatform() {
    return target != null && PLATFORM.matcher(target).matches();
  }

  /** Returns the content of the file. */
  public String toYaml() {
    return HEADER + DocumentMapper.yaml(this);
  }
}
