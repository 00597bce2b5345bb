package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.ResponseShape;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.observation.Observations;
import io.github.xportka.openapi.observation.ObservedRefusal;
import io.github.xportka.openapi.observation.ObservedShape;
import io.github.xportka.openapi.observation.ObservedStatement;
import io.github.xportka.openapi.observation.ShapeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Record of what the exchanges of the doctor settled: settings for a client, and observations for
 * the spec. It does not keep values of responses.
 */
final class DoctorRecording {
  static final String SETTINGS = "xport.properties";
  static final String OBSERVED = "observed.yaml";

  private final String date;
  private final OpenApiDocument spec;
  private final Map<String, String> settings = new TreeMap<>();
  private final Map<String, ObservedStatement> statements = new LinkedHashMap<>();
  private final Set<ObservedRefusal> refusals = new LinkedHashSet<>();
  private final Set<ObservedShape> shapes = new LinkedHashSet<>();

  DoctorRecording(Clock clock, OpenApiDocument spec) {
    this.date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    this.spec = spec;
  }

  Map<String, String> settings() {
    return settings;
  }

  /** Records that a path exists. A complete response also settles the response. */
  void path(Operation operation, String path, ProbeResponse response) {
    if (operation.evidence().path() == EvidenceLevel.INFERRED) {
      settings.put("xport.path." + operation.operationId(), path);
    }
    add(statement("path", operation, null, path, null, response));
    if (response.kind() == ProbeResponse.Kind.SUCCESS
        && response
            .knownShape()
            .filter(shape -> ShapeComparison.isComplete(spec, observed(operation, response, shape)))
            .isPresent()) {
      add(statement("response", operation, null, null, null, response));
    }
  }

  /** Records the computation of a signature that the platform accepted. */
  void signing(
      Operation operation,
      SigningScheme scheme,
      SigningFormula formula,
      TimestampUnit unit,
      ProbeResponse response) {
    String unitName = unit.name().toLowerCase(Locale.ROOT);
    settings.put("xport.signing.timestamp-unit", unitName);
    Map<String, String> selecting = formula.toSettings(scheme);
    settings.putAll(selecting);
    Map<String, String> signing = new TreeMap<>();
    selecting.forEach((key, value) -> signing.put(key.substring(key.lastIndexOf('.') + 1), value));
    signing.remove("encoding", "hex"); // the default of the spec
    signing.put("timestampUnit", unitName);
    add(
        statement(
            ObservedStatement.SIGNING, operation, scheme.schemeName(), null, signing, response));
  }

  private void add(ObservedStatement statement) {
    statements.put(
        statement.part() + " " + statement.operation() + " " + statement.scheme(), statement);
  }

  private ObservedStatement statement(
      String part,
      Operation operation,
      @Nullable String scheme,
      @Nullable String path,
      @Nullable Map<String, String> signing,
      ProbeResponse response) {
    shape(operation, response);
    return new ObservedStatement(
        part,
        operation.operationId(),
        scheme,
        path,
        signing,
        date,
        response.status(),
        response.code(),
        response.knownShape().map(ResponseShape::sha256).orElse(""));
  }

  void refusal(Operation operation, String check, ProbeResponse response) {
    shape(operation, response);
    refusals.add(
        new ObservedRefusal(
            operation.operationId(),
            check,
            response.status(),
            response.code(),
            response.message()));
  }

  private void shape(Operation operation, ProbeResponse response) {
    response
        .knownShape()
        .filter(shape -> response.isEnvelope())
        .ifPresent(shape -> shapes.add(observed(operation, response, shape)));
  }

  private static ObservedShape observed(
      Operation operation, ProbeResponse response, ResponseShape shape) {
    return new ObservedShape(
        operation.operationId(),
        response.status(),
        response.code(),
        1,
        shape.sha256(),
        shape.types());
  }

  /**
   * Checks that files can be written into a folder.
   *
   * @throws CommandException if the folder already contains a recording, which would be lost
   */
  static void requireEmpty(Path folder) {
    for (String name : List.of(SETTINGS, OBSERVED)) {
      if (Files.exists(folder.resolve(name))) {
        throw CommandException.usage(
            folder.resolve(name) + " exists. Give a folder without an earlier recording.");
      }
    }
  }

  /**
   * Writes both files.
   *
   * @throws CommandException if a file cannot be written
   */
  void writeTo(Path folder, String baseUrl) {
    try {
      Files.createDirectories(folder);
      StringBuilder text =
          new StringBuilder("# Settings that xport doctor found on " + date + ".\n");
      text.append("xport.base-url = ").append(baseUrl).append('\n');
      settings.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
      Files.writeString(folder.resolve(SETTINGS), text, UTF_8);
      Observations observations =
          Observations.of(
              List.copyOf(statements.values()), List.copyOf(refusals), List.copyOf(shapes));
      Files.writeString(folder.resolve(OBSERVED), observations.toYaml(), UTF_8);
    } catch (IOException e) {
      throw CommandException.failed(folder + " cannot be written: " + e + ".");
    }
  }
}
