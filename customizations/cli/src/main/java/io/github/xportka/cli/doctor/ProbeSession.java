package io.github.xportka.cli.doctor;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a probe, with the signatures that are known so far, and the report of what they show.
 */
final class ProbeSession {
  private static final String UNKNOWN_PATH = "/xport-doctor-unknown";

  private final Supplier<XportClient.Builder> clients;
  private final CallerCredentials caller;
  private final ProbeCaller sender;
  private final DoctorReport report;
  private final DoctorRecording recording;
  private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);

  /** Refusals of a wrong signature, by the unit of the timestamp. */
  private final Map<TimestampUnit, ProbeResponse> refusals = new EnumMap<>(TimestampUnit.class);

  private TimestampUnit unit;

  /** Signals that the platform asked for fewer requests, or locked the caller. */
  static final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopException(ProbeResponse response) {
      super(response.describe());
    }
  }

  ProbeSession(
      Supplier<XportClient.Builder> clients,
      CallerCredentials caller,
      ProbeCaller sender,
      DoctorReport report,
      DoctorRecording recording) {
    this.clients = clients;
    this.caller = caller;
    this.sender = sender;
    this.report = report;
    this.recording = recording;
    XportClient.Builder configured = clients.get();
    this.unit = configured.timestampUnit();
    for (SigningScheme scheme : SigningScheme.values()) {
      formulas.put(scheme, configured.signingFormula(scheme));
    }
  }

  DoctorReport report() {
    return report;
  }

  DoctorRecording recording() {
    return recording;
  }

  TimestampUnit unit() {
    return unit;
  }

  boolean canSend() {
    return sender.left() > 0;
  }

  SigningFormula formula(SigningScheme scheme) {
    SigningFormula formula = formulas.get(scheme);
    return formula == null ? SigningFormula.defaultOf(scheme) : formula;
  }

  /** Uses a unit and a formula for all later calls, and records them. */
  void settleSignature(
      Operation operation, SigningFormula formula, TimestampUnit its, ProbeResponse response) {
    unit = its;
    formulas.put(operation.signingScheme(), formula);
    recording.signing(operation, operation.signingScheme(), formula, unit, response);
  }

  /** Uses a letter case for all schemes: the other scheme is likely to have it too. */
  void useLetterCase(LetterCase letterCase) {
    formulas.replaceAll((scheme, formula) -> formula.withLetterCase(letterCase));
  }

  /** Reports and records that a path exists. */
  void settlePath(Operation operation, String path, ProbeResponse response) {
    recording.path(operation, path, response);
    if (response.kind() == ProbeResponse.Kind.REFUSAL) {
      recording.refusal(operation, "documented example", response);
    }
    report.add(
        DoctorStep.ok(
            "Path of " + operation.operationId(), path + " exists: " + response.describe() + "."));
  }

  void reportUnknownPath(Operation operation, Iterable<String> tried) {
    report.add(
        DoctorStep.warning(
            "Path of " + operation.operationId(),
            "Not found. Tried: " + String.join(", ", tried) + ".",
            "Set it with xport.path." + operation.operationId() + " when you know it."));
  }

  /** Returns the refusal of a wrong signature. It is provoked once for each unit. */
  ProbeResponse refusalOfWrongSignature(Operation operation, TimestampUnit its) {
    ProbeResponse known = refusals.get(its);
    if (known == null) {
      known = callWithWrongSignature(operation, null, its);
      recording.refusal(operation, "wrong signature", known);
      refusals.put(its, known);
    }
    return known;
  }

  ProbeResponse callWithWrongSignature(
      Operation operation, @Nullable String path, TimestampUnit its) {
    Credentials wrong = Credentials.of(caller.accessKey(), "wrong-on-purpose");
    return call(operation, path, formulas, its, wrong, "a wrong signature, on purpose");
  }

  /** Calls a path that certainly does not exist, for comparison. */
  ProbeResponse callUnknownPath(Operation operation) {
    return call(
        operation,
        operation.path() + UNKNOWN_PATH,
        formulas,
        unit,
        caller.toCredentials(),
        "a path that does not exist");
  }

  /** Calls a path, or that of the client if it is null, with the signatures known so far. */
  ProbeResponse call(Operation operation, @Nullable String path) {
    String what = operation.operationId() + (path == null ? "" : " at " + path);
    return call(operation, path, formulas, unit, caller.toCredentials(), what);
  }

  /** Calls with another signature. */
  ProbeResponse call(
      Operation operation, @Nullable String path, SigningFormula formula, TimestampUnit its) {
    Map<SigningScheme, SigningFormula> changed = Map.of(operation.signingScheme(), formula);
    return call(operation, path, changed, its, caller.toCredentials(), its + ", " + formula);
  }

  private ProbeResponse call(
      Operation operation,
      @Nullable String path,
      Map<SigningScheme, SigningFormula> its,
      TimestampUnit timestampUnit,
      Credentials credentials,
      String what) {
    XportClient.Builder client =
        clients.get().credentials(() -> credentials).timestampUnit(timestampUnit);
    formulas.forEach(client::signingFormula);
    its.forEach(client::signingFormula);
    ProbeResponse response = sender.call(client, operation, path, what);
    if (response.asksToStop()) {
      throw new StopException(response);
    }
    return response;
  }
}
