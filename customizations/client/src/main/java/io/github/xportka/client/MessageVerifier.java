package io.github.xportka.client;

import io.github.xportka.client.MessageVerificationException.Reason;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Verifier of pushed messages: checks that the platform signed exactly these bytes, and then reads
 * the message.
 *
 * <pre>{@code
 * MessageVerifier verifier = MessageVerifier.of(Credentials.of(accessKey, accessSecret));
 * XportMessage message = verifier.verify(bodyBytes, request.getHeader("Authorization"));
 * }</pre>
 *
 * <p>The signature is compared in constant time and without regard to letter case. A signature does
 * not expire: a receiver must also check the time of a message and recognize repeated messages.
 *
 * <p>Immutable and thread-safe. {@code toString} shows the formula only.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259275">Vendor documentation: message access
 *     manual</a>
 */
public final class MessageVerifier {
  private final Supplier<List<Credentials>> accepted;
  private final SigningFormula formula;

  private MessageVerifier(Supplier<List<Credentials>> accepted, SigningFormula formula) {
    this.accepted = Arguments.require("credentials", accepted);
    this.formula = Arguments.require("formula", formula).requireForMessages();
  }

  /**
   * Creates a verifier for one key pair, or for the new and the previous one during a rotation.
   *
   * @param credentials the key pairs; a push signed with any of them is accepted
   * @throws IllegalArgumentException if the array is empty
   */
  public static MessageVerifier of(Credentials... credentials) {
    for (Credentials pair : Arguments.require("credentials", credentials)) {
      Arguments.require("credentials", pair);
    }
    List<Credentials> pairs = List.of(credentials);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("A verifier needs at least one key pair.");
    }
    return of(() -> pairs);
  }

  /**
   * Creates a verifier that asks for the accepted key pairs at every push, so that a rotation does
   * not need a restart.
   *
   * @param credentials returns the accepted key pairs; with an empty list every push is refused
   */
  public static MessageVerifier of(Supplier<List<Credentials>> credentials) {
    return new MessageVerifier(credentials, SigningFormula.defaultForMessages());
  }

  /**
   * Returns a copy with another formula. The letter case of the formula is not compared.
   *
   * @param formula the formula, with the placeholders {@code {accessKey}}, {@code {accessSecret}},
   *     {@code {body}} and {@code {bodyMd5}}
   * @throws IllegalArgumentException if the formula has another placeholder, does not cover the
   *     body and the secret, or is not encoded in hexadecimal digits
   */
  public MessageVerifier withFormula(SigningFormula formula) {
    return new MessageVerifier(accepted, formula);
  }

  /**
   * Verifies and reads a push.
   *
   * @param body the bytes of the request body, unchanged
   * @param authorization the value of the {@code Authorization} header, or null without the header
   * @return the message
   * @throws MessageVerificationException if the signature is missing, malformed or wrong
   * @throws XportMessageException if the signature is valid and the bytes are not a message
   */
  public XportMessage verify(byte[] body, @Nullable String authorization) {
    Arguments.require("body", body);
    if (authorization == null || authorization.isEmpty()) {
      throw new MessageVerificationException(Reason.MISSING_SIGNATURE);
    }
    byte[] signature = parse(authorization);
    boolean valid = false;
    for (Credentials credentials : Arguments.require("credentials", accepted.get())) {
      byte[] expected = new MessageSigner(credentials, formula).signature(body);
      valid |= MessageDigest.isEqual(expected, signature);
    }
    if (!valid) {
      throw new MessageVerificationException(Reason.WRONG_SIGNATURE);
    }
    return XportMessage.readUnverified(body);
  }

  private static byte[] parse(String authorization) {
    try {
      return HexFormat.of().parseHex(authorization);
    } catch (IllegalArgumentException e) { // its message quotes the header
      throw new MessageVerificationException(Reason.MALFORMED_SIGNATURE);
    }
  }

  /** Returns the formula with placeholders, without values. */
  @Override
  public String toString() {
    return "MessageVerifier[" + formula + "]";
  }
}
