package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Probe of the signature of an operation whose path is inferred too. */
final class QuerySignatureProbe {
  private static final int MOST_PATHS = 3;

  private final ProbeSession session;
  private final Operation operation;
  private final List<String> paths;

  QuerySignatureProbe(ProbeSession session, Operation operation) {
    this.session = session;
    this.operation = operation;
    this.paths = PathCandidates.of(operation).subList(0, MOST_PATHS);
  }

  /** Finds a path that gives an envelope, and then the computation of its signature. */
  void run() {
    String name = "Query signature (" + operation.operationId() + ")";
    SigningScheme scheme = operation.signingScheme();
    ProbeResponse unknown = session.callUnknownPath(operation);
    Map<String, ProbeResponse> envelopes = new LinkedHashMap<>();
    for (String candidate : paths) {
      ProbeResponse response = session.call(operation, candidate);
      if (response.isEnvelope()) {
        envelopes.put(candidate, response);
        if (!response.isSameRefusal(unknown)) {
          break; // the path exists
        }
      }
    }
    if (envelopes.isEmpty()) {
      session.reportUnknownPath(operation, paths);
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
    ProbeResponse wrong = session.callWithWrongSignature(operation, path, session.unit());
    session.recording().refusal(operation, "wrong signature", wrong);
    if (wrong.kind() == ProbeResponse.Kind.SUCCESS) {
      session
          .report()
          .add(DoctorStep.warning(name, "The platform accepts a wrong signature too.", ""));
      return;
    }
    List<String> tried = new ArrayList<>();
    for (SigningFormula formula : SigningCandidates.startingWith(session.formula(scheme))) {
      tried.add(formula.toString());
      ProbeResponse response =
          tried.size() == 1 ? first : session.call(operation, path, formula, session.unit());
      if (!response.isSameRefusal(wrong)) {
        session.settleSignature(operation, formula, session.unit(), response);
        session
            .report()
            .add(DoctorStep.ok(name, "Found: " + formula + " gives " + response.describe() + "."));
        settlePath(path, response, unknown, wrong);
        return;
      }
    }
    session
        .report()
        .add(
            DoctorStep.warning(
                name,
                "Not found. Tried: " + String.join("; ", tried) + ".",
                "Ask the vendor for the formula, and set it with --settings."));
    if (!unknown.isEnvelope()) {
      session.settlePath(operation, path, first);
    }
  }

  /** Settles the path after the signature: before, all paths can have the same refusal. */
  private void settlePath(
      String path, ProbeResponse response, ProbeResponse unknown, ProbeResponse wrong) {
    if (response.isEnvelope() && !response.isSameRefusal(unknown)) {
      session.settlePath(operation, path, response);
      return;
    }
    for (String candidate : paths) {
      if (!candidate.equals(path) && session.canSend() && !response.isSameRefusal(wrong)) {
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
