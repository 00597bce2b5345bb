package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of a request for its signing scheme and the included schemes. */
final class SigningParameters {
  /** Parameter of one scheme, with its single value in the request. */
  record SentParameter(SigningScheme scheme, Parameter parameter, String text) {
    String name() {
      return SigningParameters.name(parameter);
    }
  }

  private final Map<Value, SentParameter> byValue = new EnumMap<>(Value.class);
  private final List<SentParameter> signatures = new ArrayList<>();

  private SigningParameters() {}

  /**
   * Reads the parameters.
   *
   * @throws RefusedException if a parameter is missing or repeated, or if two parameters with the
   *     same meaning differ
   */
  static SigningParameters read(ReceivedRequest request, SigningScheme scheme) {
    SigningParameters read = new SigningParameters();
    List<String> missing = new ArrayList<>();
    for (SigningScheme part = scheme; part != null; part = part.includes().orElse(null)) {
      for (Parameter parameter : part.parameters()) {
        List<String> values = request.values(parameter.place(), parameter.name());
        if (values.size() > 1) {
          throw Refusal.AMBIGUOUS_PARAMETER.because(
              "The %s is sent %d times. Send it once.", name(parameter), values.size());
        }
        if (values.isEmpty() || values.get(0).isBlank()) {
          missing.add(name(parameter));
        } else {
          read.add(new SentParameter(part, parameter, values.get(0)));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.MISSING_PARAMETER.because(
          "Missing or empty: the %s. The signing scheme %s requires each parameter.",
          String.join(", the ", missing), scheme.schemeName());
    }
    return read;
  }

  private void add(SentParameter sent) {
    Value value = sent.parameter().value();
    if (value == Value.SIGNATURE) {
      signatures.add(sent);
      return;
    }
    SentParameter other = byValue.putIfAbsent(value, sent);
    if (other != null && !other.text().equals(sent.text())) {
      throw Refusal.AMBIGUOUS_PARAMETER.because(
          "The %s and the %s differ. Send the same value in both.", other.name(), sent.name());
    }
  }

  /** Returns the parameter for a value, or empty if no scheme of the operation has one. */
  Optional<SentParameter> find(Value value) {
    return Optional.ofNullable(byValue.get(value));
  }

  /** Returns one signature of each scheme. Each scheme has its own formula. */
  List<SentParameter> signatures() {
    return signatures;
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
