package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Signer of one scheme and of the schemes that it includes. Names and formulas are bound once. */
final class SchemeSigner {
  private static final int FIRST_SIGNATURE = 4;

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
    String[] values = new String[FIRST_SIGNATURE + formulas.length];
    values[0] = request.credentials().accessKey();
    values[1] = request.timestamp();
    values[2] = request.nonce();
    values[3] = request.userId();
    String signedQuery = usesQuery ? query.unsigned(request.query(), values) : "";
    for (int i = 0; i < formulas.length; i++) {
      values[FIRST_SIGNATURE + i] = formulas[i].compute(request, signedQuery);
    }
    return new Signature(headers.of(values), query.of(values));
  }

  /** Parameters of one place, in the order of the spec, with the indexes of their values. */
  private static final class Parameters {
    private final List<String> names = new ArrayList<>();
    private int[] indexes = {};

    void add(SigningScheme.Parameter parameter, int formula) {
      names.add(parameter.name());
      indexes = Arrays.copyOf(indexes, names.size());
      indexes[indexes.length - 1] =
          switch (parameter.value()) {
            case ACCESS_KEY -> 0;
            case TIMESTAMP -> 1;
            case NONCE -> 2;
            case USER_ID -> 3;
            case SIGNATURE -> FIRST_SIGNATURE + formula;
          };
    }

    SmallMap<String> of(String[] values) {
      String[] ordered = new String[indexes.length];
      for (int i = 0; i < ordered.length; i++) {
        ordered[i] = values[indexes[i]];
      }
      return new SmallMap<>(names, Arrays.asList(ordered));
    }

    /** Returns the parameters of the caller and these ones, without the signature. */
    String unsigned(String ownQuery, String[] values) {
      StringJoiner joined = new StringJoiner("&");
      if (!ownQuery.isEmpty()) {
        joined.add(ownQuery);
      }
      for (int i = 0; i < indexes.length; i++) {
        if (indexes[i] < FIRST_SIGNATURE) {
          joined.add(names.get(i) + "=" + values[indexes[i]]);
        }
      }
      return joined.toString();
    }
  }

  /** Returns the formula of the scheme, with placeholders. */
  @Override
  public String toString() {
    return ownFormula.toString();
  }
}
