package io.github.xportka.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.observation.ObservationRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Record of what the exchanges of the doctor settled: settings for a client, and observations for
 * the spec. It does not keep values of responses.
 */
final class DoctorRecording {
  static final String SETTINGS = "xport.properties";
  static final String OBSERVED = "observed.yaml";

  private final LocalDate date;
  private final String baseUrl;
  private final ObservationRecorder recorder;
  private final Map<String, String> settings = new TreeMap<>();

  DoctorRecording(Clock clock, OpenApiDocument spec, String baseUrl) {
    this.date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    this.baseUrl = baseUrl;
    this.recorder = new ObservationRecorder(spec, date, baseUrl);
  }

  Map<String, String> settings() {
    return settings;
  }

  /** Records that a path exists. A complete response also settles the response. */
  void path(Probe probe, ProbeResponse response) {
    if (probe.hasInferredPath()) {
      settings.put("xport.path." + probe.operation().operationId(), probe.path());
    }
    recorder.path(response.shape(), probe.path(), response.kind() == ProbeResponse.Kind.SUCCESS);
  }

  /** Records the computation of a signature that the platform accepted. */
  void signing(Probe probe, ProbeResponse response) {
    SigningScheme scheme = probe.operation().signingScheme();
    String unit = probe.signing().unit().name().toLowerCase(Locale.ROOT);
    settings.put("xport.signing.timestamp-unit", unit);
    Map<String, String> selecting = probe.signing().formula(scheme).toSettings(scheme);
    settings.putAll(selecting);
    Map<String, String> signing = new TreeMap<>();
    selecting.forEach((key, value) -> signing.put(key.substring(key.lastIndexOf('.') + 1), value));
    signing.remove("encoding", "hex"); // the default of the spec
    signing.put("timestampUnit", unit);
    recorder.signing(response.shape(), scheme.schemeName(), signing);
  }

  void refusal(String check, ProbeResponse response) {
    recorder.refusal(response.shape(), check);
  }

  /**
   * Creates a folder for the files, before anything is sent.
   *
   * @throws CommandException if the folder cannot be written, or already contains a recording,
   *     which would be lost
   */
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CommandException.usage(
          "--record: %s cannot be a folder: %s. Give a new folder."
              .formatted(folder, FailureReason.of(e)));
    }
    if (!Files.isWritable(folder)) {
      throw CommandException.usage(
          "--record: " + folder + " cannot be written: access is denied. Give another folder.");
    }
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
  void writeTo(Path folder) {
    try {
      StringBuilder text =
          new StringBuilder("# Settings that xport doctor found on " + date + ".\n");
      text.append("xport.base-url = ").append(baseUrl).append('\n');
      settings.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
      Files.writeString(folder.resolve(SETTINGS), text, UTF_8);
      Files.writeString(folder.resolve(OBSERVED), recorder.observations().toYaml(), UTF_8);
    } catch (IOException e) {
      throw CommandException.failed(folder + " cannot be written: " + FailureReason.of(e) + ".");
    }
  }
}
