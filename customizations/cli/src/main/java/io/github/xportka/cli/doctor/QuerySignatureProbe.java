package io.github.xportka.cli.doctor;

import io.github.xportka.api.Operation;
import io.github.xportka.client.SigningFormula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Probe of the signature of an operation whose path is inferred too. */
final class QuerySignatureProbe {
  private static final int MOST_PATHS = 3;

  private final ProbeSession session;
  private final DoctorReport report;
  private final Operation operation;
  private final List<String> paths;
  private final String name;

  QuerySignatureProbe(ProbeSession session, Operation operation) {
    this.session = session;
    this.report = session.report();
    this.operation = operation;
    this.paths = PathCandidates.of(operation).subList(0, MOST_PATHS);
    this.name = "Query signature (" + operation.operationId() + ")";
  }

  /** Finds a path that gives an envelope, and then the computation of its signature. */
  void run() {
    ProbeResponse unknown = session.callUnknownPath(operation);
    Optional<Map.Entry<String, ProbeResponse>> likely = likelyPath(unknown);
    if (likely.isEmpty()) {
      session.reportUnknownPath(operation, paths);
      return;
    }
    String path = likely.get().getKey();
    ProbeResponse first = likely.get().getValue();
    ProbeResponse wrong = session.callWithWrongSignature(operation, path, session.unit());
    session.recording().refusal(operation, "wrong signature", wrong);
    if (wrong.kind() == ProbeResponse.Kind.SUCCESS) {
      report.add(DoctorStep.warning(name, "The platform accepts a wrong signature too.", ""));
    } else if (!findSignature(path, first, unknown, wrong) && !unknown.isEnvelope()) {
      session.settlePath(operation, path, first);
    }
  }

  /** Returns the first path that exists, or else the first that gives an envelope. */
  private Optional<Map.Entry<String, ProbeResponse>> likelyPath(ProbeResponse unknown) {
    Map<String, ProbeResponse> envelopes = new LinkedHashMap<>();
    for (String candidate : paths) {
      ProbeResponse response = session.call(operation, candidate);
      if (response.isEnvelope() && !response.isSameRefusal(unknown)) {
        return Optional.of(Map.entry(candidate, response));
      }
      if (response.isEnvelope()) {
        envelopes.put(candidate, response);
      }
    }
    // A platform that verifies the signature first refuses all paths in the same way.
    return envelopes.entrySet().stream().findFirst();
  }

  private boolean findSignature(
      String path, ProbeResponse first, ProbeResponse unknown, ProbeResponse wrong) {
    List<String> tried = new ArrayList<>();
    SigningFormula known = session.formula(operation.signingScheme());
    for (SigningFormula formula : SigningCandidates.startingWith(known)) {
      tried.add(formula.toString());
      ProbeResponse response =
          tried.size() == 1 ? first : session.call(operation, path, formula, session.unit());
      if (!response.isSameRefusal(wrong)) {
        session.settleSignature(operation, formula, session.unit(), response);
        report.add(
            DoctorStep.ok(name, "Found: " + formula + " gives " + response.describe() + "."));
        settlePath(path, response, unknown);
        return true;
      }
    }
    report.add(
        DoctorStep.warning(
            name,
            "Not found. Tried: " + String.join("; ", tried) + ".",
            "Ask the vendor for the formula, and set it with --settings."));
    return false;
  }

  /** Settles the path after the signature: before, all paths can have the same refusal. */
  private void settlePath(String path, ProbeResponse response, ProbeResponse unknown) {
    if (response.isEnvelope() && !response.isSameRefusal(unknown)) {
      session.settlePath(operation, path, response);
      return;
    }
    for (String candidate : paths) {
      if (!candidate.equals(path) && session.canSend()) {
        ProbeResponse other = session.call(operation, candidate);
        if (other.isEnvelope()) {
          session.settlePath(operation, candidate, other);
          return;
        }
      }
    }
    session.reportUnknownPath(operation, paths);
  }
}
