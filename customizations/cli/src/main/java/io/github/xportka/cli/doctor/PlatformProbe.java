package io.github.xportka.cli.doctor;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Probe of what the documentation does not say: signatures and paths. It sends only operations that
 * read, and compares each response with the refusal of a deliberately wrong signature.
 */
final class PlatformProbe {
  /** The largest number of paths that are tried for an operation. */
  private static final int MOST_PATHS = 8;

  private final ProbeSession session;
  private final DoctorReport report;
  private final DoctorRecording recording;

  PlatformProbe(ProbeSession session) {
    this.session = session;
    this.report = session.report();
    this.recording = session.recording();
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
    ProbeResponse signed = session.call(operation, null);
    ProbeResponse wrong = session.refusalOfWrongSignature(operation, session.unit());
    if (wrong.kind() == ProbeResponse.Kind.SUCCESS) {
      report.add(
          DoctorStep.warning(
              name,
              "The platform accepts a wrong signature too.",
              "Signatures cannot be settled with this target. A sandbox needs signatures for that."));
      return true;
    }
    if (signed.kind() == ProbeResponse.Kind.OTHER) {
      return report.add(
          DoctorStep.failed(
              name, "The response is " + signed.describe() + ".", "Check the base URL."));
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
    SigningFormula used = session.formula(operation.signingScheme());
    session.settleSignature(operation, used, session.unit(), signed);
    recording.path(operation, operation.path(), signed);
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

  /** Tries the units of the timestamp and the letter cases of the header signature. */
  boolean findHeaderSignature() {
    Operation operation = confirmed();
    SigningScheme scheme = operation.signingScheme();
    List<String> tried = new ArrayList<>();
    Set<TimestampUnit> units = new LinkedHashSet<>(List.of(session.unit()));
    units.addAll(List.of(TimestampUnit.values()));
    for (TimestampUnit candidate : units) {
      ProbeResponse wrong = session.refusalOfWrongSignature(operation, candidate);
      for (LetterCase letterCase : LetterCase.values()) {
        SigningFormula formula = session.formula(scheme).withLetterCase(letterCase);
        String what = candidate + ", " + formula;
        tried.add(what);
        if (candidate == session.unit() && formula.equals(session.formula(scheme))) {
          continue; // the signed read was sent with it
        }
        ProbeResponse response = session.call(operation, null, formula, candidate);
        if (!response.isSameRefusal(wrong) && response.kind() != ProbeResponse.Kind.OTHER) {
          session.settleSignature(operation, formula, candidate, response);
          session.useLetterCase(letterCase);
          recording.path(operation, operation.path(), response);
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
    ProbeResponse unknown = session.callUnknownPath(confirmed());
    List<Operation> withKnownSignature = new ArrayList<>();
    for (Operation operation : unconfirmed()) {
      if (operation.signingScheme() == confirmed().signingScheme()) {
        withKnownSignature.add(operation);
      } else {
        new QuerySignatureProbe(session, operation).run();
      }
    }
    findPaths(withKnownSignature, unknown);
  }

  private void findPaths(List<Operation> operations, ProbeResponse unknown) {
    Map<Operation, List<String>> tried = new LinkedHashMap<>();
    operations.forEach(operation -> tried.put(operation, new ArrayList<>()));
    // The first candidate of each operation, then the second of each: the most likely come first.
    for (int i = 0; i < MOST_PATHS; i++) {
      for (Map.Entry<Operation, List<String>> entry : List.copyOf(tried.entrySet())) {
        Operation operation = entry.getKey();
        List<String> candidates = PathCandidates.of(operation);
        if (i < candidates.size() && session.canSend()) {
          entry.getValue().add(candidates.get(i));
          if (exists(operation, candidates.get(i), unknown)) {
            tried.remove(operation);
          }
        }
      }
    }
    tried.forEach(session::reportUnknownPath);
  }

  private boolean exists(Operation operation, String path, ProbeResponse unknown) {
    ProbeResponse response = session.call(operation, path);
    if (!response.isEnvelope() || response.isSameRefusal(unknown)) {
      return false;
    }
    session.settlePath(operation, path, response);
    return true;
  }
}
