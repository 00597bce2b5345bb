package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.SigningScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Formula of a signature: the digested text, the digest, and the letter case.
 *
 * <p>The digested text is a formula with placeholders. Other text is digested literally.
 *
 * <table>
 *   <caption>Placeholders</caption>
 *   <tr><td>{@code {accessKey}}, {@code {accessSecret}}</td><td>the key pair</td></tr>
 *   <tr><td>{@code {timestamp}}, {@code {nonce}}, {@code {userId}}</td><td>as they are sent</td></tr>
 *   <tr><td>{@code {path}}</td><td>the path of the operation below the base URL, without the query</td></tr>
 *   <tr><td>{@code {body}}</td><td>the bytes of the body; empty without a body</td></tr>
 *   <tr><td>{@code {bodyMd5}}</td><td>the MD5 of those bytes, in lower-case hexadecimal</td></tr>
 * </table>
 *
 * <p>Immutable. {@link #defaultOf} returns the formula of the spec.
 */
public final class SigningFormula {
  private enum Placeholder {
    ACCESS_KEY("accessKey"),
    ACCESS_SECRET("accessSecret"),
    TIMESTAMP("timestamp"),
    NONCE("nonce"),
    USER_ID("userId"),
    PATH("path"),
    BODY("body"),
    BODY_MD5("bodyMd5");

    private final String placeholderName;

    Placeholder(String placeholderName) {
      this.placeholderName = placeholderName;
    }
  }

  private static final byte[] NO_SECRET = new byte[0];

  private final String formula;

  /** Placeholders, and the bytes of literal text. */
  private final Object[] parts;

  private final SignatureDigest digest;
  private final LetterCase letterCase;

  private SigningFormula(String formula, SignatureDigest digest, LetterCase letterCase) {
    this.formula = formula;
    this.parts = parse(formula);
    this.digest = digest;
    this.letterCase = letterCase;
  }

  /**
   * Returns the formula of the spec for a scheme.
   *
   * @param scheme the signing scheme
   * @return the formula
   */
  public static SigningFormula defaultOf(SigningScheme scheme) {
    return new SigningFormula(
        scheme.formula(), SignatureDigest.of(scheme.digest()), LetterCase.of(scheme.letterCase()));
  }

  /**
   * Returns a copy with another text.
   *
   * @param formula text with placeholders, such as {@code {accessKey}{timestamp}{accessSecret}}
   * @return the copy
   * @throws IllegalArgumentException if a placeholder is unknown or a brace is unbalanced
   */
  public SigningFormula withFormula(String formula) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * Returns a copy with another digest.
   *
   * @param digest the digest
   * @return the copy
   */
  public SigningFormula withDigest(SignatureDigest digest) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * Returns a copy with another letter case.
   *
   * @param letterCase the case of the hexadecimal digits
   * @return the copy
   */
  public SigningFormula withLetterCase(LetterCase letterCase) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * Returns the digested text.
   *
   * @return text with placeholders
   */
  public String formula() {
    return formula;
  }

  /**
   * Returns the digest.
   *
   * @return the digest
   */
  public SignatureDigest digest() {
    return digest;
  }

  /**
   * Returns the letter case of the hexadecimal digits.
   *
   * @return the letter case
   */
  public LetterCase letterCase() {
    return letterCase;
  }

  private static Object[] parse(String formula) {
    List<Object> parts = new ArrayList<>();
    int at = 0;
    while (at < formula.length()) {
      int open = formula.indexOf('{', at);
      int literalEnd = open < 0 ? formula.length() : open;
      String literal = formula.substring(at, literalEnd);
      int close = open < 0 ? literalEnd : formula.indexOf('}', open);
      if (literal.contains("}") || close < 0) {
        throw new IllegalArgumentException(
            "The signing formula '" + formula + "' has an unbalanced brace.");
      }
      if (!literal.isEmpty()) {
        parts.add(literal.getBytes(UTF_8));
      }
      if (open < 0) {
        break;
      }
      parts.add(
          EnumLookup.find(
              "placeholder",
              formula.substring(open + 1, close),
              Placeholder.values(),
              placeholder -> placeholder.placeholderName));
      at = close + 1;
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "The signing formula is empty. Give it at least one placeholder.");
    }
    return parts.toArray();
  }

  String compute(
      Credentials credentials,
      String userId,
      String timestamp,
      String nonce,
      String path,
      byte[] body) {
    byte[][] digested = new byte[parts.length][];
    for (int i = 0; i < digested.length; i++) {
      digested[i] =
          parts[i] instanceof Placeholder placeholder
              ? bytes(placeholder, credentials, userId, timestamp, nonce, path, body)
              : (byte[]) parts[i];
    }
    return letterCase.hex(digest.digest(credentials.accessSecretBytes(), digested));
  }

  private static byte[] bytes(
      Placeholder placeholder,
      Credentials credentials,
      String userId,
      String timestamp,
      String nonce,
      String path,
      byte[] body) {
    return switch (placeholder) {
      case ACCESS_KEY -> credentials.accessKeyBytes();
      case ACCESS_SECRET -> credentials.accessSecretBytes();
      case TIMESTAMP -> timestamp.getBytes(UTF_8);
      case NONCE -> nonce.getBytes(UTF_8);
      case USER_ID -> userId.getBytes(UTF_8);
      case PATH -> path.getBytes(UTF_8);
      case BODY -> body;
      case BODY_MD5 ->
          LetterCase.LOWER.hex(SignatureDigest.MD5.digest(NO_SECRET, body)).getBytes(UTF_8);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningFormula that
        && formula.equals(that.formula)
        && digest == that.digest
        && letterCase == that.letterCase;
  }

  @Override
  public int hashCode() {
    return Objects.hash(formula, digest, letterCase);
  }

  /** Returns the formula with placeholders, such as {@code UPPER(MD5({accessKey}{timestamp}))}. */
  @Override
  public String toString() {
    return letterCase + "(" + digest + "(" + formula + "))";
  }
}
