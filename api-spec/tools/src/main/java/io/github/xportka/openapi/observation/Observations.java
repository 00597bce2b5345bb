package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Content of a file {@code observed.yaml}: statements that exchanges with the platform settled,
 * refusals, and shapes of responses. It does not contain values, identifiers or secrets.
 *
 * @param format {@link #FORMAT}
 * @param target the base URL of the exchanges, or null if the file contains shapes only
 * @param statements the settled statements
 * @param refusals the provoked refusals
 * @param shapes the shapes of responses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Observations(
    String format,
    @Nullable String target,
    @JsonSetter(contentNulls = Nulls.FAIL) List<ObservedStatement> statements,
    @JsonSetter(contentNulls = Nulls.FAIL) List<ObservedRefusal> refusals,
    @JsonSetter(contentNulls = Nulls.FAIL) List<ObservedShape> shapes) {
  /** Format of the file. */
  public static final String FORMAT = "xport-observations-1";

  private static final Pattern MORE_THAN_BASE_URL = Pattern.compile("[@?#]");

  /** Hosts without a public name: IPv6, IPv4 in every notation, and this machine. */
  private static final Pattern ADDRESS_OR_LOCALHOST =
      Pattern.compile(
          "(?i)\\[.*|(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?|(.+\\.)?localhost(\\.localdomain)?\\.?");

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
   * Creates the content of a new file.
   *
   * @param target the base URL of the exchanges
   * @param statements the settled statements
   * @param refusals the provoked refusals
   * @param shapes the shapes of responses
   * @return the content
   */
  public static Observations of(
      String target,
      List<ObservedStatement> statements,
      List<ObservedRefusal> refusals,
      List<ObservedShape> shapes) {
    return new Observations(FORMAT, target, statements, refusals, shapes);
  }

  /**
   * Reads a file.
   *
   * @param content the content of the file, YAML or JSON
   * @param name the name of the file for messages
   * @return the content
   * @throws InvalidDocumentException if the file is not a recording; the message names the place,
   *     and does not quote the file
   */
  public static Observations read(byte[] content, String name) {
    requireFormat(content, name);
    try {
      return DocumentMapper.YAML.readerFor(Observations.class).readValue(content);
    } catch (UnrecognizedPropertyException e) {
      throw invalid(name, e, "The file contains an unknown property.");
    } catch (JsonMappingException e) {
      throw invalid(
          name, e, "The value " + place(e) + " is missing, or does not have the expected type.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFormat(byte[] content, String name) {
    try {
      if (!DocumentMapper.YAML.readTree(content).path("format").asText().equals(FORMAT)) {
        throw invalid(name, null, "The file does not have the format " + FORMAT + ".");
      }
    } catch (JsonProcessingException e) {
      throw invalid(name, e, "The file cannot be read: it is not valid YAML or JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .substring(1);
  }

  private static InvalidDocumentException invalid(
      String name, @Nullable JsonProcessingException cause, String problem) {
    JsonLocation location = cause == null ? null : cause.getLocation();
    return new InvalidDocumentException(
        new Violation(
            new Position(name, "", location == null ? 0 : location.getLineNr()),
            problem,
            "Use a file that xport doctor, the profile live or a ShapeRecorder has written."));
  }

  /**
   * Checks that statements come from exchanges with a platform, and not from a sandbox on this
   * machine.
   *
   * @param today the current date
   * @throws IllegalArgumentException if the target of statements is missing or is not a platform,
   *     or if a statement is not sound; the message does not contain a password
   */
  void requireSound(LocalDate today) {
    if (statements.isEmpty()) {
      return;
    }
    if (target != null && MORE_THAN_BASE_URL.matcher(target).find()) {
      throw new IllegalArgumentException(
          "The target of the recording contains a user name, a password, a query or a fragment."
              + " Remove them.");
    }
    if (!isPlatform(target)) {
      throw new IllegalArgumentException(
          ("The target of the recording is %s, so the recording does not show how the platform"
                  + " behaves. Record the exchanges with the base URL of the platform, an https URL"
                  + " with the host name of another machine.")
              .formatted(target == null ? "missing" : target));
    }
    statements.forEach(statement -> statement.requireSound(today, shapes));
  }

  private static boolean isPlatform(@Nullable String url) {
    try {
      URI uri = new URI(url == null ? "" : url);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && !ADDRESS_OR_LOCALHOST.matcher(uri.getHost()).matches();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Returns the content of the file. */
  public String toYaml() {
    try {
      return HEADER + DocumentMapper.YAML.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
