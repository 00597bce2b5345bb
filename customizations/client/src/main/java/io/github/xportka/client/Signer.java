package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signer of requests. The same input gives the same signature.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259273">Vendor documentation: development
 *     manual</a>
 */
public final class Signer {
  private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);

  private Signer(Map<SigningScheme, SigningFormula> changed) {
    for (SigningScheme scheme : SigningScheme.values()) {
      SigningFormula formula = changed.get(scheme);
      formulas.put(scheme, formula == null ? SigningFormula.defaultOf(scheme) : formula);
    }
  }

  /**
   * Creates a signer that replaces formulas of the spec.
   *
   * @param formulas the replaced formulas by scheme
   * @return the signer
   */
  public static Signer with(Map<SigningScheme, SigningFormula> formulas) {
    return new Signer(formulas);
  }

  /**
   * Signs a request.
   *
   * @param scheme the signing scheme of the operation
   * @param credentials the key pair
   * @param userId the sub-account of the call
   * @param timestamp the time of sending, in the unit of the platform
   * @param nonce random text used once
   * @param path the path below the base URL, without the query
   * @param body the bytes of the body, empty if the request does not have a body
   * @return the headers and query parameters to send
   */
  public Signature sign(
      SigningScheme scheme,
      Credentials credentials,
      String userId,
      String timestamp,
      String nonce,
      String path,
      byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    for (SigningScheme signed = scheme; signed != null; signed = signed.includes().orElse(null)) {
      String signature = formula(signed).compute(credentials, userId, timestamp, nonce, path, body);
      for (SigningScheme.Parameter parameter : signed.parameters()) {
        String value =
            switch (parameter.value()) {
              case ACCESS_KEY -> credentials.accessKey();
              case TIMESTAMP -> timestamp;
              case NONCE -> nonce;
              case USER_ID -> userId;
              case SIGNATURE -> signature;
            };
        switch (parameter.place()) {
          case HEADER -> headers.put(parameter.name(), value);
          case QUERY -> query.put(parameter.name(), value);
        }
      }
    }
    return new Signature(Collections.unmodifiableMap(headers), Collections.unmodifiableMap(query));
  }

  private SigningFormula formula(SigningScheme scheme) {
    SigningFormula formula = formulas.get(scheme);
    if (formula == null) {
      throw new IllegalStateException("Every scheme has a formula.");
    }
    return formula;
  }

  /** Returns the formulas with placeholders, without values. */
  @Override
  public String toString() {
    return "Signer" + formulas;
  }
}
