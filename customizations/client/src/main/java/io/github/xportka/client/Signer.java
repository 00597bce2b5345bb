package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Signer of requests. The same input gives the same signature.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259273">Vendor documentation: development
 *     manual</a>
 */
public final class Signer {
  private final Map<SigningScheme, SchemeSigner> schemes = new EnumMap<>(SigningScheme.class);

  private Signer(Map<SigningScheme, SigningFormula> changed) {
    for (SigningScheme scheme : SigningScheme.values()) {
      schemes.put(
          scheme,
          new SchemeSigner(
              scheme, signed -> changed.getOrDefault(signed, SigningFormula.defaultOf(signed))));
    }
  }

  /**
   * Creates a signer that replaces formulas of the spec.
   *
   * @param formulas the replaced formulas by scheme
   */
  public static Signer with(Map<SigningScheme, SigningFormula> formulas) {
    return new Signer(Arguments.require("formulas", formulas));
  }

  /**
   * Signs a POST request without a query of the caller.
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
    return sign(
        scheme, new SignableRequest(credentials, userId, timestamp, nonce, "POST", path, "", body));
  }

  /** Signs a request with any method and query. */
  Signature sign(SigningScheme scheme, SignableRequest request) {
    SchemeSigner signer = schemes.get(Arguments.require("scheme", scheme));
    return Objects.requireNonNull(signer, "Every scheme has a signer.").sign(request);
  }

  /** Returns the formulas with placeholders, without values. */
  @Override
  public String toString() {
    return "Signer" + schemes;
  }
}
