package io.github.xportka.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.SettingsFile;
import io.github.xportka.cli.doctor.ProbeResponse.Kind;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.sandbox.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Probe of what the documentation does not say: signatures and paths. It sends only operations that
 * read, and compares each response with the refusal of a deliberately wrong signature.
 */
final class PlatformProbe {
  /** The largest number of paths that are tried for an operation. */
  private static final int MOST_PATHS = 8;

  /** The largest number of paths that are tried before the signature of an operation is known. */
  private static final int MOST_PATHS_WITHOUT_SIGNATURE = 3;

  private static final int NOT_FOUND = 404;

  private final ProbeSender sender;
  private final DoctorReport report;
  private final DoctorRecording recording;
  private final String confirmedPath;
  private SigningSettings signing;

  PlatformProbe(
      SettingsFile settings, ProbeSender sender, DoctorReport report, DoctorRecording recording) {
    this.sender = sender;
    this.report = report;
    this.recording = recording;
    this.confirmedPath = settings.paths().getOrDefault(confirmed(), confirmed().path());
    this.signing = SigningSettings.of(settings.client());
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

  private static boolean isSignedAsConfirmed(Operation operation) {
    return operation.signingScheme() == confirmed().signingScheme();
  }

  /**
   * Sends a signed read and a read with a wrong signature, and compares the responses.
   *
   * @return whether the signature is accepted
   */
  boolean read(boolean isFollowedByProbe) {
    String name = "Signed read (" + confirmed().operationId() + ")";
    Probe probe = Probe.of(confirmed(), confirmedPath, signing);
    ProbeResponse signed = sender.send(probe);
    ProbeResponse wrong = refusalOfWrongSignature(probe);
    if (wrong.kind() == Kind.SUCCESS) {
      return report.warning(
          name,
          "The platform accepts a wrong signature too.",
          "Signatures cannot be settled with this target. A sandbox needs signatures for that.");
    }
    if (!signed.isEnvelope()) {
      return report.failed(
          name, "The response is " + signed.describe() + ".", checkBaseUrl(signed));
    }
    if (signed.isSameRefusal(wrong)) {
      reportSameRefusal(name, signed, isFollowedByProbe);
      return false;
    }
    recording.signing(probe, signed);
    recording.path(probe, signed);
    if (signed.kind() == Kind.SUCCESS) {
      return report.ok(name, "The platform accepts the signature.");
    }
    recording.refusal("signed read", signed);
    return report.warning(
        name,
        "The signature is accepted, but the platform refuses the request: "
            + signed.describe()
            + ".",
        "Check the user ID and the permissions of the key pair.");
  }

  /** Returns the remedy for a response without an envelope. */
  private String checkBaseUrl(ProbeResponse response) {
    URI url = URI.create(sender.baseUrl());
    return response.shape().status() == NOT_FOUND && url.getPath().length() > 1
        ? ("Check the base URL, and try %s too, because the vendor's manual names the base URL"
                + " without a path.")
            .formatted(url.resolve("/"))
        : "Check the base URL.";
  }

  private void reportSameRefusal(String name, ProbeResponse signed, boolean isFollowedByProbe) {
    String detail =
        "The platform refuses the signature in the same way as a wrong one: "
            + signed.describe()
            + ".";
    if (Objects.equals(signed.shape().code(), Refusal.UNKNOWN_ACCESS_KEY.code())) {
      report.failed(name, detail, CallerCredentials.REMEDY_FOR_SANDBOX);
    } else if (isFollowedByProbe) {
      report.warning(name, detail, "");
    } else {
      report.failed(
          name,
          detail,
          "Check the key pair in the vendor's console. If it is right, 'xport doctor"
              + " --probe' tries other units and forms of the signature.");
    }
  }

  /** Tries the units of the timestamp and the letter cases of the header signature. */
  boolean findHeaderSignature() {
    String name = "Header signature";
    Probe probe = Probe.of(confirmed(), confirmedPath, signing);
    List<SigningSettings> candidates = signing.unitsAndCases();
    Optional<ProbeResponse> accepted = findSignature(name, probe, candidates);
    if (accepted.isEmpty()) {
      return report.failed(
          name,
          notFound(probe, candidates),
          "Check the key pair. Ask the vendor for the formula, and set it with --settings.");
    }
    recording.path(probe, accepted.get());
    return true;
  }

  /** Tries the other signatures, and then the paths of all operations. */
  void findPathsAndQuerySignature() {
    unconfirmed().stream()
        .filter(operation -> !isSignedAsConfirmed(operation))
        .forEach(this::findQuerySignature);
    findPaths();
  }

  private void findQuerySignature(Operation operation) {
    String name = "Query signature (" + operation.operationId() + ")";
    Optional<Probe> likely = likelyPath(operation);
    if (likely.isEmpty()) {
      return;
    }
    if (refusalOfWrongSignature(likely.get()).kind() == Kind.SUCCESS) {
      report.warning(name, "The platform accepts a wrong signature too.", "");
      return;
    }
    List<SigningSettings> candidates = signing.formulas(operation.signingScheme());
    if (findSignature(name, likely.get(), candidates).isEmpty()) {
      report.warning(
          name,
          notFound(likely.get(), candidates),
          "Ask the vendor for the formula, and set it with --settings.");
    }
  }

  /**
   * Returns the first path that exists, or else the first that gives an envelope: a platform that
   * verifies the signature first refuses all paths in the same way.
   */
  private Optional<Probe> likelyPath(Operation operation) {
    List<Probe> probes =
        Probe.ofLikelyPaths(operation, signing).stream()
            .limit(MOST_PATHS_WITHOUT_SIGNATURE)
            .toList();
    return probes.stream()
        .filter(this::exists)
        .findFirst()
        .or(() -> probes.stream().filter(probe -> sender.send(probe).isEnvelope()).findFirst());
  }

  /** Uses and records the first signature that is not refused like a wrong one. */
  private Optional<ProbeResponse> findSignature(
      String name, Probe probe, List<SigningSettings> candidates) {
    for (SigningSettings candidate : candidates) {
      ProbeResponse wrong = refusalOfWrongSignature(probe.with(signing.with(candidate.unit())));
      Probe tried = probe.with(candidate);
      ProbeResponse response = sender.send(tried);
      // An error page is a failure on a documented path. Otherwise it shows that the path is wrong.
      boolean settles = response.kind() != Kind.OTHER || probe.hasInferredPath();
      if (settles && !response.isSameRefusal(wrong)) {
        signing = candidate;
        recording.signing(tried, response);
        report.ok(
            name, "Found: %s gives %s.".formatted(describe(probe, candidate), response.describe()));
        return Optional.of(response);
      }
    }
    return Optional.empty();
  }

  private ProbeResponse refusalOfWrongSignature(Probe probe) {
    ProbeResponse response = sender.send(probe.forged());
    recording.refusal("wrong signature", response);
    return response;
  }

  private void findPaths() {
    Map<Operation, List<String>> tried = new EnumMap<>(Operation.class);
    unconfirmed().forEach(operation -> tried.put(operation, new ArrayList<>()));
    // The first candidate of each operation, then the second of each: the most likely come first.
    for (int i = 0; i < MOST_PATHS; i++) {
      for (Map.Entry<Operation, List<String>> entry : List.copyOf(tried.entrySet())) {
        List<Probe> candidates = Probe.ofLikelyPaths(entry.getKey(), signing);
        // A new path can need a request for comparison too.
        if (i < candidates.size() && sender.left() > 1) {
          Probe probe = candidates.get(i);
          entry.getValue().add(probe.path());
          if (exists(probe)) {
            settlePath(probe);
            tried.remove(entry.getKey());
          }
        }
      }
    }
    tried.forEach(this::reportUnknownPath);
  }

  /** Tells whether the response differs from that of a path that certainly does not exist. */
  private boolean exists(Probe probe) {
    Operation compared = isSignedAsConfirmed(probe.operation()) ? confirmed() : probe.operation();
    ProbeResponse unknown = sender.send(Probe.ofUnknownPath(compared, probe.signing()));
    ProbeResponse response = sender.send(probe);
    return response.isEnvelope() && !response.isSameRefusal(unknown);
  }

  private void settlePath(Probe probe) {
    ProbeResponse response = sender.send(probe);
    recording.path(probe, response);
    if (response.kind() == Kind.REFUSAL) {
      recording.refusal("documented example", response);
    }
    report.ok(
        "Path of " + probe.operation().operationId(),
        probe.path() + " exists: " + response.describe() + ".");
  }

  private void reportUnknownPath(Operation operation, List<String> tried) {
    String id = operation.operationId();
    report.warning(
        "Path of " + id,
        "Not found. Tried: " + String.join(", ", tried) + ".",
        "Set it with xport.path." + id + " when you know it.");
  }

  private static String notFound(Probe probe, List<SigningSettings> tried) {
    return tried.stream()
        .map(candidate -> describe(probe, candidate))
        .collect(joining("; ", "Not found. Tried: ", "."));
  }

  /** Returns the formula as a phrase, with the unit if it is not settled by another operation. */
  private static String describe(Probe probe, SigningSettings candidate) {
    SigningFormula formula = candidate.formula(probe.operation().signingScheme());
    return isSignedAsConfirmed(probe.operation())
        ? candidate.unit() + ", " + formula
        : formula.toString();
  }
}
