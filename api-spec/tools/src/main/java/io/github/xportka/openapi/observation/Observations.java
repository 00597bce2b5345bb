package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a file {@code observed.yaml}: statements that exchanges with the platform settled,
 * refusals, and shapes of responses. It does not contain values, identifiers or secrets.
 *
 * @param format {@link #FORMAT}
 * @param statements the settled statements
 * @param refusals the provoked refusals
 * @param shapes the shapes of responses
 */
public record Observations(
    String format,
    List<ObservedStatement> statements,
    List<ObservedRefusal> refusals,
    List<ObservedShape> shapes) {
  /** Format of the file. */
  public static final String FORMAT = "xport-observations-1";

  private static final String HEADER =
      """
      # Recorded exchanges with the platform: property names and types, without values, identifiers or secrets.
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
   * @param statements the settled statements
   * @param refusals the provoked refusals
   * @param shapes the shapes of responses
   * @return the content
   */
  public static Observations of(
      List<ObservedStatement> statements,
      List<ObservedRefusal> refusals,
      List<ObservedShape> shapes) {
    return new Observations(FORMAT, statements, refusals, shapes);
  }

  /**
   * Reads a file.
   *
   * @param file the file, YAML or JSON
   * @return the content
   * @throws InvalidDocumentException if the file is not a recording; the message names the place
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Observations read(Path file) {
    try {
      Observations read =
          DocumentMapper.YAML.readerFor(Observations.class).readValue(Files.readAllBytes(file));
      if (read == null || !FORMAT.equals(read.format)) {
        throw invalid(file, 1, "The file does not begin with the format " + FORMAT + ".");
      }
      return read;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw invalid(
          file,
          location == null ? 0 : location.getLineNr(),
          "The file cannot be read: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidDocumentException invalid(Path file, int line, String problem) {
    @Nullable Path name = file.getFileName();
    return new InvalidDocumentException(
        new Violation(
            new Position(String.valueOf(name), "", line),
            problem,
            "Use a file that xport doctor, the profile live or a ShapeRecorder has written."));
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
