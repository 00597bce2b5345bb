package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a signing scheme, and of the schemes it includes, as a request carries them.
 */
final class SentParameters {
  /** A parameter of one of the schemes, and the one value that was sent for it. */
  record Sent(SigningScheme scheme, Parameter parameter, String text) {
    String name() {
      return SentParameters.name(parameter);
    }
  }

  private final Map<Value, List<Sent>> byValue = new EnumMap<>(Value.class);

  private SentParameters() {}

  /**
   * Reads the parameters that carry the wanted values.
   *
   * @throws RefusedException when one is missing or there twice, or when two should be the same and
   *     differ
   */
  static SentParameters read(ReceivedRequest request, SigningScheme scheme, Set<Value> wanted)
      throws RefusedException {
    SentParameters read = new SentParameters();
    List<String> missing = new ArrayList<>();
    for (SigningScheme part = scheme; part != null; part = part.includes().orElse(null)) {
      for (Parameter parameter : part.parameters()) {
        if (!wanted.contains(parameter.value())) {
          continue;
        }
        List<String> values = request.values(parameter.place(), parameter.name());
        if (values.size() > 1) {
          throw new RefusedException(
              Refusal.AMBIGUOUS_PARAMETER,
              "The %s was sent %d times: send it once.".formatted(name(parameter), values.size()));
        }
        if (values.isEmpty() || values.get(0).isBlank()) {
          missing.add(name(parameter));
        } else {
          read.add(new Sent(part, parameter, values.get(0)));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new RefusedException(
          Refusal.MISSING_PARAMETER,
          "Missing or empty: the %s. The signing scheme %s demands %s."
              .formatted(
                  String.join(", the ", missing),
                  scheme.schemeName(),
                  missing.size() == 1 ? "it" : "them"));
    }
    read.requireAgreement();
    return read;
  }

  private void add(Sent sent) {
    byValue.computeIfAbsent(sent.parameter().value(), value -> new ArrayList<>()).add(sent);
  }

  private void requireAgreement() throws RefusedException {
    for (Map.Entry<Value, List<Sent>> entry : byValue.entrySet()) {
      Map<String, String> names = new LinkedHashMap<>();
      entry.getValue().forEach(sent -> names.putIfAbsent(sent.text(), sent.name()));
      // Each scheme has a formula of its own: their signatures may differ.
      if (names.size() > 1 && entry.getKey() != Value.SIGNATURE) {
        throw new RefusedException(
            Refusal.AMBIGUOUS_PARAMETER,
            names.values().stream().collect(Collectors.joining(" and the ", "The ", " differ"))
                + ": send the same in both.");
      }
    }
  }

  /** The parameter that carries a value, or empty when no scheme of the operation has one. */
  Optional<Sent> find(Value value) {
    return all(value).stream().findFirst();
  }

  /** Every parameter that carries a value: of signatures, one for each scheme. */
  List<Sent> all(Value value) {
    return byValue.getOrDefault(value, List.of());
  }

  private static String name(Parameter parameter) {
    String place =
        switch (parameter.place()) {
          case HEADER -> "header";
          case QUERY -> "query parameter";
        };
    return place + " '" + parameter.name() + "'";
  }
}
