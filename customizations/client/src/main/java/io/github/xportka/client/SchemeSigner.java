package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Signer of one scheme and of the schemes that it includes. Names and formulas are bound once. */
final class SchemeSigner {
  private final SigningFormula ownFormula;
  private final List<SigningFormula> formulas = new ArrayList<>();
  private final Parameters headers;
  private final Parameters query;
  private final boolean usesQuery;

  SchemeSigner(SigningScheme scheme, Function<SigningScheme, SigningFormula> formulaOf) {
    ownFormula = formulaOf.apply(scheme);
    List<Slot> headerSlots = new ArrayList<>();
    List<Slot> querySlots = new ArrayList<>();
    for (SigningScheme signed = scheme; signed != null; signed = signed.includes().orElse(null)) {
      SigningFormula formula = formulaOf.apply(signed);
      if (!formulas.contains(formula)) {
        formulas.add(formula); // the same formula gives the same signature
      }
      for (SigningScheme.Parameter parameter : signed.parameters()) {
        Slot slot = new Slot(parameter.name(), parameter.value(), formulas.indexOf(formula));
        switch (parameter.place()) {
          case HEADER -> headerSlots.add(slot);
          case QUERY -> querySlots.add(slot);
        }
      }
    }
    headers = new Parameters(headerSlots);
    query = new Parameters(querySlots);
    usesQuery = formulas.stream().anyMatch(SigningFormula::usesQuery);
  }

  Signature sign(
      Credentials credentials,
      String userId,
      String timestamp,
      String nonce,
      SignableRequest request) {
    String key = credentials.accessKey();
    String[] signatures = new String[formulas.size()];
    String signedQuery =
        usesQuery
            ? signedQuery(request.query(), query.values(key, userId, timestamp, nonce, signatures))
            : "";
    for (int i = 0; i < signatures.length; i++) {
      signatures[i] =
          formulas.get(i).compute(credentials, userId, timestamp, nonce, request, signedQuery);
    }
    return new Signature(
        headers.values(key, userId, timestamp, nonce, signatures),
        query.values(key, userId, timestamp, nonce, signatures));
  }

  /** Returns the query of the caller and the parameters of the scheme, without the signature. */
  private String signedQuery(String ownQuery, SmallMap<String> values) {
    StringJoiner joined = new StringJoiner("&");
    if (!ownQuery.isEmpty()) {
      joined.add(ownQuery);
    }
    for (Slot slot : query.slots) {
      if (slot.value() != SigningScheme.Value.SIGNATURE) {
        joined.add(slot.name() + "=" + values.get(slot.name()));
      }
    }
    return joined.toString();
  }

  /** Name and source of one parameter. */
  private record Slot(String name, SigningScheme.Value value, int formula) {}

  /** Parameters of one place, with their names in the order of the spec. */
  private static final class Parameters {
    private final Slot[] slots;
    private final List<String> names;

    Parameters(List<Slot> slots) {
      this.slots = slots.toArray(new Slot[0]);
      this.names = slots.stream().map(Slot::name).toList();
    }

    SmallMap<String> values(
        String accessKey, String userId, String timestamp, String nonce, String[] signatures) {
      String[] values = new String[slots.length];
      for (int i = 0; i < values.length; i++) {
        Slot slot = slots[i];
        values[i] =
            switch (slot.value()) {
              case ACCESS_KEY -> accessKey;
              case TIMESTAMP -> timestamp;
              case NONCE -> nonce;
              case USER_ID -> userId;
              case SIGNATURE -> signatures[slot.formula()];
            };
      }
      return new SmallMap<>(names, Arrays.asList(values));
    }
  }

  /** Returns the formula of the scheme, with placeholders. */
  @Override
  public String toString() {
    return ownFormula.toString();
  }
}
