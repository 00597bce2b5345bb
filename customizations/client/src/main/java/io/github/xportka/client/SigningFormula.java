package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.github.xportka.api.MessageSigning;
import io.github.xportka.api.SigningScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formula of a signature: the digested text, the digest, and its encoding.
 *
 * <p>The digested text is a formula with placeholders. Other text is digested literally.
 *
 * <table>
 *   <caption>Placeholders</caption>
 *   <tr><td>{@code {accessKey}}, {@code {accessSecret}}</td><td>the key pair</td></tr>
 *   <tr><td>{@code {timestamp}}, {@code {nonce}}, {@code {userId}}</td><td>as they are sent</td></tr>
 *   <tr><td>{@code {path}}</td><td>the path of the operation below the base URL, without the query</td></tr>
 *   <tr><td>{@code {method}}</td><td>the HTTP method in upper case</td></tr>
 *   <tr><td>{@code {query}}</td><td>the query as it is sent, without the parameter of the signature</td></tr>
 *   <tr><td>{@code {sortedParams}}</td><td>name and value of each parameter of that query, sorted by name,
 *     without separators</td></tr>
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
    METHOD("method"),
    PATH("path"),
    QUERY("query"),
    SORTED_PARAMS("sortedParams"),
    BODY("body"),
    BODY_MD5("bodyMd5");

    private final String placeholderName;

    Placeholder(String placeholderName) {
      this.placeholderName = placeholderName;
    }
  }

  /** Placeholder, or literal text. */
  private static final Pattern PART = Pattern.compile("\\{([^}]*)}|[^{}]+");

  private static final byte[] NO_SECRET = new byte[0];
  private static final Set<Placeholder> KNOWN_TO_RECEIVER =
      EnumSet.of(
          Placeholder.ACCESS_KEY,
          Placeholder.ACCESS_SECRET,
          Placeholder.BODY,
          Placeholder.BODY_MD5);

  private final String formula;

  /** Placeholders, and the bytes of literal text. */
  private final Object[] parts;

  private final SignatureDigest digest;
  private final LetterCase letterCase;
  private final SignatureEncoding encoding;

  private SigningFormula(
      String formula, SignatureDigest digest, LetterCase letterCase, SignatureEncoding encoding) {
    this.formula = Arguments.require("formula", formula);
    this.parts = parse(formula);
    this.digest = Arguments.require("digest", digest);
    this.letterCase = Arguments.require("letterCase", letterCase);
    this.encoding = Arguments.require("encoding", encoding);
  }

  /**
   * Returns the formula of the spec for a scheme.
   *
   * @param scheme the signing scheme
   */
  public static SigningFormula defaultOf(SigningScheme scheme) {
    Arguments.require("scheme", scheme);
    return new SigningFormula(
        scheme.formula(),
        SignatureDigest.of(scheme.digest()),
        LetterCase.of(scheme.letterCase()),
        SignatureEncoding.of(scheme.encoding()));
  }

  /**
   * Returns the formula of the spec for pushed messages.
   *
   * <p>The documentation pages name the digest and its key. The digested text is inferred.
   *
   * @see <a href="https://doc-en-ka.xportcn.com/doc-7259275">Vendor documentation: message access
   *     manual</a>
   */
  public static SigningFormula defaultForMessages() {
    return new SigningFormula(
        MessageSigning.FORMULA,
        SignatureDigest.of(MessageSigning.DIGEST),
        LetterCase.of(MessageSigning.LETTER_CASE),
        SignatureEncoding.HEX);
  }

  /**
   * Returns a copy with another text.
   *
   * @param formula text with placeholders, such as {@code {accessKey}{timestamp}{accessSecret}}
   * @throws IllegalArgumentException if the text has no placeholder or an unknown one, or if a
   *     brace is unbalanced
   */
  public SigningFormula withFormula(String formula) {
    return new SigningFormula(formula, digest, letterCase, encoding);
  }

  /** Returns a copy with another digest. */
  public SigningFormula withDigest(SignatureDigest digest) {
    return new SigningFormula(formula, digest, letterCase, encoding);
  }

  /**
   * Returns a copy with another letter case.
   *
   * @param letterCase the case of the hexadecimal digits
   */
  public SigningFormula withLetterCase(LetterCase letterCase) {
    return new SigningFormula(formula, digest, letterCase, encoding);
  }

  /**
   * Returns a copy with another encoding.
   *
   * @param encoding the encoding of the digest
   */
  public SigningFormula withEncoding(SignatureEncoding encoding) {
    return new SigningFormula(formula, digest, letterCase, encoding);
  }

  /** Returns the digested text with its placeholders. */
  public String formula() {
    return formula;
  }

  /** Returns the digest. */
  public SignatureDigest digest() {
    return digest;
  }

  /** Returns the letter case of the hexadecimal digits. */
  public LetterCase letterCase() {
    return letterCase;
  }

  /** Returns the encoding of the digest. */
  public SignatureEncoding encoding() {
    return encoding;
  }

  /**
   * Returns the settings that select this formula for a scheme.
   *
   * @param scheme the signing scheme
   * @return values by the keys of {@link XportClient.Builder#configure(java.util.Map)}
   */
  public Map<String, String> toSettings(SigningScheme scheme) {
    return Settings.of(Arguments.require("scheme", scheme), this);
  }

  /** Tells whether the digested text contains parameters of the query. */
  boolean usesQuery() {
    List<Object> all = Arrays.asList(parts);
    return all.contains(Placeholder.QUERY) || all.contains(Placeholder.SORTED_PARAMS);
  }

  private static Object[] parse(String formula) {
    List<Object> parts = new ArrayList<>();
    Matcher part = PART.matcher(formula);
    while (part.lookingAt()) {
      String name = part.group(1);
      parts.add(
          name == null
              ? part.group().getBytes(UTF_8)
              : EnumLookup.find(
                  "placeholder", name, Placeholder.values(), known -> known.placeholderName));
      part.region(part.end(), formula.length());
    }
    if (part.regionStart() < formula.length()) {
      throw invalid(formula, "has an unbalanced brace.");
    }
    if (parts.stream().noneMatch(Placeholder.class::isInstance)) {
      throw new IllegalArgumentException(
          "The signing formula "
              + (formula.isEmpty() ? "is empty" : "'" + formula + "' has no placeholder")
              + ". Give it at least one placeholder.");
    }
    return parts.toArray();
  }

  /** Checks that a receiver knows all values, and that the signature depends on body and secret. */
  SigningFormula requireForMessages() {
    List<Object> used = List.of(parts);
    for (Object part : used) {
      if (part instanceof Placeholder placeholder && !KNOWN_TO_RECEIVER.contains(placeholder)) {
        throw invalid(
            formula,
            "contains {"
                + placeholder.placeholderName
                + "}, which a message does not have. Use {accessKey}, {accessSecret}, {body} or"
                + " {bodyMd5}.");
      }
    }
    if (!used.contains(Placeholder.BODY) && !used.contains(Placeholder.BODY_MD5)) {
      throw invalid(formula, "does not cover the body of a message. Add {body} or {bodyMd5}.");
    }
    if (!digest.isKeyed() && !used.contains(Placeholder.ACCESS_SECRET)) {
      throw invalid(formula, "does not use the secret. Add {accessSecret}, or use an HMAC digest.");
    }
    if (encoding != SignatureEncoding.HEX) {
      throw new IllegalArgumentException(
          "The signature of a message is encoded in hexadecimal digits, not in " + encoding + ".");
    }
    return this;
  }

  private static IllegalArgumentException invalid(String formula, String problem) {
    return new IllegalArgumentException("The signing formula '" + formula + "' " + problem);
  }

  /**
   * Computes the signature of a request.
   *
   * @param query the query as it is sent, without the parameter of the signature
   */
  String compute(SignableRequest request, String query) {
    byte[][] digested = new byte[parts.length][];
    for (int i = 0; i < digested.length; i++) {
      digested[i] =
          parts[i] instanceof Placeholder placeholder
              ? bytes(placeholder, request, query)
              : (byte[]) parts[i];
    }
    byte[] value = digest.digest(request.credentials().accessSecretBytes(), digested);
    return encoding == SignatureEncoding.BASE64
        ? Base64.getEncoder().encodeToString(value)
        : letterCase.hex(value);
  }

  private static byte[] bytes(Placeholder placeholder, SignableRequest request, String query) {
    return switch (placeholder) {
      case ACCESS_KEY -> request.credentials().accessKeyBytes();
      case ACCESS_SECRET -> request.credentials().accessSecretBytes();
      case TIMESTAMP -> request.timestamp().getBytes(UTF_8);
      case NONCE -> request.nonce().getBytes(UTF_8);
      case USER_ID -> request.userId().getBytes(UTF_8);
      case METHOD -> request.method().getBytes(UTF_8);
      case PATH -> request.path().getBytes(UTF_8);
      case QUERY -> query.getBytes(UTF_8);
      case SORTED_PARAMS -> sorted(query).getBytes(UTF_8);
      case BODY -> request.body();
      case BODY_MD5 ->
          LetterCase.LOWER
              .hex(SignatureDigest.MD5.digest(NO_SECRET, request.body()))
              .getBytes(UTF_8);
    };
  }

  private static String sorted(String query) {
    return query.isEmpty()
        ? ""
        : Stream.of(query.split("&", -1))
            .sorted(comparing(SigningFormula::nameOf).thenComparing(naturalOrder()))
            .map(parameter -> parameter.replaceFirst("=", ""))
            .collect(Collectors.joining());
  }

  private static String nameOf(String parameter) {
    return parameter.split("=", 2)[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningFormula that
        && formula.equals(that.formula)
        && digest == that.digest
        && letterCase == that.letterCase
        && encoding == that.encoding;
  }

  @Override
  public int hashCode() {
    return Objects.hash(formula, digest, letterCase, encoding);
  }

  /** Returns the formula with placeholders, such as {@code UPPER(MD5({accessKey}{timestamp}))}. */
  @Override
  public String toString() {
    return (encoding == SignatureEncoding.BASE64 ? encoding : letterCase)
        + "("
        + digest
        + "("
        + formula
        + "))";
  }
}
