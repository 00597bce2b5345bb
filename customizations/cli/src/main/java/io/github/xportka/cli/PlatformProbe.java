package io.github.xportka.cli;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Probe of what the documentation does not say: signatures and paths. It sends only operations that
 * read, and compares each response with the refusal of a deliberately wrong signature.
 */
final class PlatformProbe {
  /** The largest number of paths that are tried for an operation. */
  private static final int MOST_PATHS = 8;

  private static final String UNKNOWN = "a path that does not exist";
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

  PlatformProbe(
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

  /** Returns the operations that the probe can send, those with an inferred path only. */
  static List<Operation> unconfirmed() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.retryClass() == RetryClass.SAFE)
        .filter(operation -> operation.evidence().path() == EvidenceLevel.INFERRED)
        .toList();
  }

  /** Returns the operation of the signed read: it only reads, and its path is documented. */
  static Operation confirmed() {
    return Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY;
  }

  /**
   * Sends a signed read and a read with a wrong signature, and compares the responses.
   *
   * @return whether the signature is accepted
   */
  boolean read(boolean isFollowedByProbe) {
    Operation operation = confirmed();
    String name = "Signed read (" + operation.operationId() + ")";
    report.running(name);
    ProbeResponse signed = call(operation, null, "signed read");
    ProbeResponse wrong = refusalOfWrongSignature(operation, unit);
    if (wrong.kind() == ProbeResponse.Kind.SUCCESS) {
      report.add(
          DoctorStep.warning(
              name,
              "The platform accepts a wrong signature too.",
              "Signatures cannot be settled with this target. A sandbox needs signatures for that."));
      return true;
    }
    if (signed.kind() == ProbeResponse.Kind.OTHER) {
      report.add(
          DoctorStep.failed(
              name, "The response is " + signed.describe() + ".", "Check the base URL."));
      return false;
    }
    if (signed.isSameRefusal(wrong)) {
      String detail =
          "The platform refuses the signature in the same way as a wrong one: "
              + signed.describe()
              + ".";
      report.add(
          isFollowedByProbe
              ? DoctorStep.warning(name, detail, "")
              : DoctorStep.failed(
                  name,
                  detail,
                  "Check the key pair in the vendor's console. If it is right, 'xport doctor"
                      + " --probe' tries other units and forms of the signature."));
      return false;
    }
    settleHeaderSignature(operation, signed);
    if (signed.kind() == ProbeResponse.Kind.REFUSAL) {
      recording.refusal(operation, "signed read", signed);
      return report.add(
          DoctorStep.warning(
              name,
              "The signature is accepted, but the platform refuses the request: "
                  + signed.describe()
                  + ".",
              "Check the user ID and the permissions of the key pair."));
    }
    return report.add(DoctorStep.ok(name, "The platform accepts the signature."));
  }

  private void settleHeaderSignature(Operation operation, ProbeResponse response) {
    SigningScheme scheme = operation.signingScheme();
    recording.signing(operation, scheme, formula(scheme), unit, response);
    recording.path(operation, operation.path(), response);
  }

  private SigningFormula formula(SigningScheme scheme) {
    SigningFormula formula = formulas.get(scheme);
    return formula == null ? SigningFormula.defaultOf(scheme) : formula;
  }

  /** Tries the units of the timestamp and the letter cases of the header signature. */
  boolean findHeaderSignature() {
    Operation operation = confirmed();
    SigningScheme scheme = operation.signingScheme();
    List<String> tried = new ArrayList<>();
    List<TimestampUnit> units = new ArrayList<>(List.of(unit));
    units.addAll(List.of(TimestampUnit.values()));
    for (TimestampUnit candidate : units.stream().distinct().toList()) {
      ProbeResponse wrong = refusalOfWrongSignature(operation, candidate);
      for (LetterCase letterCase : LetterCase.values()) {
        SigningFormula formula = formula(scheme).withLetterCase(letterCase);
        String what = candidate + ", " + formula;
        tried.add(what);
        if (candidate == unit && formula.equals(formula(scheme))) {
          continue; // the signed read was sent with it
        }
        ProbeResponse response =
            call(operation, null, Map.of(scheme, formula), candidate, caller.toCredentials(), what);
        if (!response.isSameRefusal(wrong) && response.kind() != ProbeResponse.Kind.OTHER) {
          unit = candidate;
          formulas.replaceAll((any, old) -> old.withLetterCase(letterCase));
          settleHeaderSignature(operation, response);
          return report.add(
              DoctorStep.ok(
                  "Header signature", "Found: " + what + " gives " + response.describe() + "."));
        }
      }
    }
    return report.add(
        DoctorStep.failed(
            "Header signature",
            "Not found. Tried: " + String.join("; ", tried) + ".",
            "Check the key pair. Ask the vendor for the formula, and set it with --settings."));
  }

  /** Tries the paths of the operations, and the query signature once a path of it is known. */
  void findPathsAndQuerySignature() {
    ProbeResponse unknown = call(confirmed(), confirmed().path() + UNKNOWN_PATH, UNKNOWN);
    List<Operation> operations = new ArrayList<>(unconfirmed());
    SigningScheme confirmedScheme = confirmed().signingScheme();
    for (Operation operation : unconfirmed()) {
      if (operation.signingScheme() != confirmedScheme) {
        operations.remove(operation);
        findQuerySignature(operation);
      }
    }
    findPaths(operations, unknown);
  }

  private void findPaths(List<Operation> operations, ProbeResponse unknown) {
    Map<Operation, List<String>> tried = new LinkedHashMap<>();
    operations.forEach(operation -> tried.put(operation, new ArrayList<>()));
    // The first candidate of each operation, then the second of each: the most likely come first.
    for (int i = 0; i < MOST_PATHS; i++) {
      for (Map.Entry<Operation, List<String>> entry : List.copyOf(tried.entrySet())) {
        Operation operation = entry.getKey();
        List<String> candidates = PathCandidates.of(operation);
        if (i < candidates.size() && sender.left() > 0) {
          entry.getValue().add(candidates.get(i));
          if (exists(operation, candidates.get(i), unknown)) {
            tried.remove(operation);
          }
        }
      }
    }
    tried.forEach(this::reportUnknownPath);
  }

  private boolean exists(Operation operation, String path, ProbeResponse unknown) {
    ProbeResponse response = call(operation, path, named(operation, path));
    if (!response.isEnvelope() || response.isSameRefusal(unknown)) {
      return false;
    }
    settlePath(operation, path, response);
    return true;
  }

  private void settlePath(Operation operation, String path, ProbeResponse response) {
    recording.path(operation, path, response);
    if (response.kind() == ProbeResponse.Kind.REFUSAL) {
      recording.refusal(operation, "documented example", response);
    }
    report.add(
        DoctorStep.ok(
            "Path of " + operation.operationId(), path + " exists: " + response.describe() + "."));
  }

  private void reportUnknownPath(Operation operation, List<String> tried) {
    report.add(
        DoctorStep.warning(
            "Path of " + operation.operationId(),
            "Not found. Tried: " + String.join(", ", tried) + ".",
            "Set it with xport.path." + operation.operationId() + " when you know it."));
  }

  /** Finds a path that gives an envelope, and then the computation of its signature. */
  private void findQuerySignature(Operation operation) {
    String name = "Query signature (" + operation.operationId() + ")";
    SigningScheme scheme = operation.signingScheme();
    List<String> candidates = PathCandidates.of(operation).subList(0, 3);
    ProbeResponse unknown = call(operation, operation.path() + UNKNOWN_PATH, UNKNOWN);
    Map<String, ProbeResponse> envelopes = new LinkedHashMap<>();
    for (String candidate : candidates) {
      ProbeResponse response = call(operation, candidate, named(operation, candidate));
      if (response.isEnvelope()) {
        envelopes.put(candidate, response);
        if (!response.isSameRefusal(unknown)) {
          break; // the path exists
        }
      }
    }
    if (envelopes.isEmpty()) {
      report.add(
          DoctorStep.warning(
              name,
              "The path was not found. Tried: " + String.join(", ", candidates) + ".",
              "Set it with xport.path." + operation.operationId() + " when you know it."));
      return;
    }
    // A platform that verifies the signature first refuses all paths in the same way.
    String path =
        envelopes.entrySet().stream()
            .filter(its -> !its.getValue().isSameRefusal(unknown))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(envelopes.keySet().iterator().next());
    ProbeResponse first = envelopes.getOrDefault(path, unknown);
    ProbeResponse wrong = callWithWrongSignature(operation, path, unit);
    recording.refusal(operation, "wrong signature", wrong);
    if (wrong.kind() == ProbeResponse.Kind.SUCCESS) {
      report.add(DoctorStep.warning(name, "The platform accepts a wrong signature too.", ""));
      return;
    }
    List<String> tried = new ArrayList<>();
    for (SigningFormula formula : SigningCandidates.startingWith(formula(scheme))) {
      tried.add(formula.toString());
      ProbeResponse response =
          tried.size() == 1
              ? first
              : call(
                  operation,
                  path,
                  Map.of(scheme, formula),
                  unit,
                  caller.toCredentials(),
                  formula.toString());
      if (!response.isSameRefusal(wrong)) {
        formulas.put(scheme, formula);
        recording.signing(operation, scheme, formula, unit, response);
        report.add(
            DoctorStep.ok(name, "Found: " + formula + " gives " + response.describe() + "."));
        settleQueryPath(operation, path, response, unknown, wrong);
        return;
      }
    }
    report.add(
        DoctorStep.warning(
            name,
            "Not found. Tried: " + String.join("; ", tried) + ".",
            "Ask the vendor for the formula, and set it with --settings."));
    if (!unknown.isEnvelope()) {
      settlePath(operation, path, first);
    }
  }

  /** Settles the path after the signature: before, all paths can have the same refusal. */
  private void settleQueryPath(
      Operation operation,
      String path,
      ProbeResponse response,
      ProbeResponse unknown,
      ProbeResponse wrong) {
    if (response.isEnvelope() && !response.isSameRefusal(unknown)) {
      settlePath(operation, path, response);
      return;
    }
    for (String candidate : PathCandidates.of(operation).subList(0, 3)) {
      if (!candidate.equals(path) && sender.left() > 0 && !response.isSameRefusal(wrong)) {
        ProbeResponse other = call(operation, candidate, named(operation, candidate));
        if (other.isEnvelope()) {
          settlePath(operation, candidate, other);
          return;
        }
      }
    }
    reportUnknownPath(operation, PathCandidates.of(operation).subList(0, 3));
  }

  private ProbeResponse refusalOfWrongSignature(Operation operation, TimestampUnit its) {
    ProbeResponse known = refusals.get(its);
    if (known == null) {
      known = callWithWrongSignature(operation, null, its);
      recording.refusal(operation, "wrong signature", known);
      refusals.put(its, known);
    }
    return known;
  }

  private ProbeResponse callWithWrongSignature(
      Operation operation, @Nullable String path, TimestampUnit its) {
    Credentials wrong = Credentials.of(caller.accessKey(), "wrong-on-purpose");
    return call(operation, path, formulas, its, wrong, "a wrong signature, on purpose");
  }

  private static String named(Operation operation, String path) {
    return operation.operationId() + " at " + path;
  }

  /** Calls with the signatures that are known so far. */
  private ProbeResponse call(Operation operation, @Nullable String path, String what) {
    return call(operation, path, formulas, unit, caller.toCredentials(), what);
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

  /** Returns the settings that make a client use what was found. */
  Map<String, String> settings() {
    return new TreeMap<>(recording.settings());
  }
}
