package io.github.xportka.client;

import java.util.HexFormat;

/**
 * Signer of messages, as the platform signs a push. Use it to test a receiver.
 *
 * <pre>{@code
 * String authorization = MessageSigner.of(credentials).sign(body);
 * }</pre>
 *
 * <p>Immutable. {@code toString} shows the formula only.
 */
public final class MessageSigner {
  private final Credentials credentials;
  private final SigningFormula formula;

  MessageSigner(Credentials credentials, SigningFormula formula) {
    this.credentials = Arguments.require("credentials", credentials);
    this.formula = Arguments.require("formula", formula).requireForMessages();
  }

  /**
   * Creates a signer with the default formula.
   *
   * @param credentials the key pair of the receiver
   */
  public static MessageSigner of(Credentials credentials) {
    return new MessageSigner(credentials, SigningFormula.defaultForMessages());
  }

  /**
   * Returns a copy with another formula.
   *
   * @param formula the formula, with the placeholders {@code {accessKey}}, {@code {accessSecret}},
   *     {@code {body}} and {@code {bodyMd5}}
   * @throws IllegalArgumentException if the formula has another placeholder, does not cover the
   *     body and the secret, or is not encoded in hexadecimal digits
   */
  public MessageSigner withFormula(SigningFormula formula) {
    return new MessageSigner(credentials, formula);
  }

  /**
   * Signs the body of a push.
   *
   * @param body the bytes to send
   * @return the value of the {@code Authorization} header
   */
  public String sign(byte[] body) {
    return formula.compute(SignableRequest.ofMessage(credentials, body), "");
  }

  /** Signs the body of a push, for a comparison without regard to letter case. */
  byte[] signature(byte[] body) {
    return HexFormat.of().parseHex(sign(body));
  }

  /** Returns the formula with placeholders, without values. */
  @Override
  public String toString() {
    return "MessageSigner[" + formula + "]";
  }
}
