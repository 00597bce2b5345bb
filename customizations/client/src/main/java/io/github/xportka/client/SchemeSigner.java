package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Signer of one scheme and of the schemes that it includes. Names and formulas are bound once. */
final class SchemeSigner {
  private static final String[] NO_SIGNATURES = {};

  private final SigningFormula ownFormula;
  private final SigningFormula[] formulas;
  private final Parameters headers = new Parameters();
  private final Parameters query = new Parameters();
  private final boolean usesQuery;

  SchemeSigner(SigningScheme scheme, Function<SigningScheme, SigningFormula> formulaOf) {
    ownFormula = formulaOf.apply(scheme);
    List<SigningFormula> different = new ArrayList<>();
    for (SigningScheme signed = scheme; signed != null; signed = signed.includes().orElse(null)) {
      SigningFormula formula = formulaOf.apply(signed);
      if (!different.contains(formula)) {
        different.add(formula); // the same formula gives the same signature
      }
      for (SigningScheme.Parameter parameter : signed.parameters()) {
        (parameter.place() == SigningScheme.Place.HEADER ? headers : query)
            .add(parameter, different.indexOf(formula));
      }
    }
    formulas = different.toArray(new SigningFormula[0]);
    usesQuery = different.stream().anyMatch(SigningFormula::usesQuery);
  }

  Signature sign(SignableRequest request) {
    String signedQuery = usesQuery ? query.unsigned(request) : "";
    String[] signatures = new String[formulas.length];
    for (int i = 0; i < formulas.length; i++) {
      signatures[i] = formulas[i].compute(request, signedQuery);
    }
    return new Signature(headers.of(request, signatures), query.of(request, signatures));
  }

  /** Parameters of one place, in the order of the spec. */
  private static final class Parameters {
    private final List<String> names = new ArrayList<>();
    private final List<BoundParameter> parameters = new ArrayList<>();

    void add(SigningScheme.Parameter parameter, int formula) {
      names.add(parameter.name());
      parameters.add(new BoundParameter(parameter, formula));
    }

    SmallMap<String> of(SignableRequest request, String[] signatures) {
      String[] values = new String[parameters.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = parameters.get(i).value(request, signatures);
      }
      return new SmallMap<>(names, Arrays.asList(values));
    }

    /** Returns the parameters of the caller and these ones, without the signature. */
    String unsigned(SignableRequest request) {
      StringJoiner joined = new StringJoiner("&");
      if (!request.query().isEmpty()) {
        joined.add(request.query());
      }
      for (int i = 0; i < names.size(); i++) {
        if (!parameters.get(i).isSignature()) {
          joined.add(names.get(i) + "=" + parameters.get(i).value(request, NO_SIGNATURES));
        }
      }
      return joined.toString();
    }
  }

  /**
   * Parameter of the spec.
   *
   * @param formula the index of the formula, for a parameter that is a signature
   */
  private record BoundParameter(SigningScheme.Parameter parameter, int formula) {
    boolean isSignature() {
      return parameter.value() == SigningScheme.Value.SIGNATURE;
    }

    String value(SignableRequest request, String[] signatures) {
      return switch (parameter.value()) {
        case ACCESS_KEY -> request.credentials().accessKey();
        case TIMESTAMP -> request.timestamp();
        case NONCE -> request.nonce();
        case USER_ID -> request.userId();
        case SIGNATURE -> signatures[formula];
      };
    }
  }

  /** Returns the formula of the scheme, with placeholders. */
  @Override
  public String toString() {
    return ownFormula.toString();
  }
}
