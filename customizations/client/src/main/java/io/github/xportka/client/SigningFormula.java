package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.SigningScheme;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a signature is computed: what is digested, with which digest, in which case.
 *
 * <p>The text that is digested is a formula with placeholders; everything between them stands for
 * itself.
 *
 * <table>
 *   <caption>Placeholders</caption>
 *   <tr><td>{@code {accessKey}}, {@code {accessSecret}}</td><td>the key pair</td></tr>
 *   <tr><td>{@code {timestamp}}, {@code {nonce}}, {@code {userId}}</td><td>as they are sent</td></tr>
 *   <tr><td>{@code {path}}</td><td>the operation's path below the base URL, without the query</td></tr>
 *   <tr><td>{@code {body}}</td><td>the bytes of the body; nothing when there is none</td></tr>
 *   <tr><td>{@code {bodyMd5}}</td><td>the MD5 of those bytes, in lower-case hexadecimal</td></tr>
 * </table>
 *
 * <p>Immutable. The defaults are the spec's: {@link #defaultOf}.
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

  private final String formula;
  private final List<Object> parts;
  private final SignatureDigest digest;
  private final LetterCase letterCase;

  private SigningFormula(String formula, SignatureDigest digest, LetterCase letterCase) {
    this.formula = formula;
    this.parts = parse(formula);
    this.digest = digest;
    this.letterCase = letterCase;
  }

  /**
   * What the spec says of a scheme.
   *
   * @param scheme the signing scheme
   * @return its formula, digest and case
   */
  public static SigningFormula defaultOf(SigningScheme scheme) {
    return new SigningFormula(
        scheme.formula(), SignatureDigest.of(scheme.digest()), LetterCase.of(scheme.letterCase()));
  }

  /**
   * The same with another formula.
   *
   * @param formula text with placeholders, such as {@code {accessKey}{timestamp}{accessSecret}}
   * @return a changed copy
   * @throws IllegalArgumentException for a placeholder that is not known, listing those that are,
   *     or a brace without its partner
   */
  public SigningFormula withFormula(String formula) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * The same with another digest.
   *
   * @param digest the digest
   * @return a changed copy
   */
  public SigningFormula withDigest(SignatureDigest digest) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * The same in another case.
   *
   * @param letterCase the case of the hexadecimal digits
   * @return a changed copy
   */
  public SigningFormula withLetterCase(LetterCase letterCase) {
    return new SigningFormula(formula, digest, letterCase);
  }

  /**
   * What is digested.
   *
   * @return text with placeholders
   */
  public String formula() {
    return formula;
  }

  /**
   * What it is digested with.
   *
   * @return the digest
   */
  public SignatureDigest digest() {
    return digest;
  }

  /**
   * How the digest is written.
   *
   * @return the case of the hexadecimal digits
   */
  public LetterCase letterCase() {
    return letterCase;
  }

  private static List<Object> parse(String formula) {
    List<Object> parts = new ArrayList<>();
    int at = 0;
    while (at < formula.length()) {
      int open = formula.indexOf('{', at);
      int literalEnd = open < 0 ? formula.length() : open;
      String literal = formula.substring(at, literalEnd);
      int close = open < 0 ? literalEnd : formula.indexOf('}', open);
      if (literal.contains("}") || close < 0) {
        throw new IllegalArgumentException(
            "The signing formula '" + formula + "' has a brace without its partner.");
      }
      if (!literal.isEmpty()) {
        parts.add(literal.getBytes(UTF_8));
      }
      if (open < 0) {
        break;
      }
      parts.add(
          Names.find(
              "placeholder",
              formula.substring(open + 1, close),
              Placeholder.values(),
              placeholder -> placeholder.placeholderName));
      at = close + 1;
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("The signing formula is empty: nothing would be signed.");
    }
    return List.copyOf(parts);
  }

  String compute(
      Credentials credentials,
      String userId,
      String timestamp,
      String nonce,
      String path,
      byte[] body) {
    ByteArrayOutputStream input = new ByteArrayOutputStream(160);
    for (Object part : parts) {
      input.writeBytes(
          part instanceof Placeholder placeholder
              ? switch (placeholder) {
                case ACCESS_KEY -> credentials.accessKey().getBytes(UTF_8);
                case ACCESS_SECRET -> credentials.accessSecret().getBytes(UTF_8);
                case TIMESTAMP -> timestamp.getBytes(UTF_8);
                case NONCE -> nonce.getBytes(UTF_8);
                case USER_ID -> userId.getBytes(UTF_8);
                case PATH -> path.getBytes(UTF_8);
                case BODY -> body;
                case BODY_MD5 ->
                    LetterCase.LOWER
                        .hex(SignatureDigest.MD5.digest(body, new byte[0]))
                        .getBytes(UTF_8);
              }
              : (byte[]) part);
    }
    byte[] secret = credentials.accessSecret().getBytes(UTF_8);
    return letterCase.hex(digest.digest(input.toByteArray(), secret));
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

  /** The formula, such as {@code UPPER(MD5({accessKey}{timestamp}))}: placeholders, no values. */
  @Override
  public String toString() {
    return letterCase + "(" + digest + "(" + formula + "))";
  }
}
