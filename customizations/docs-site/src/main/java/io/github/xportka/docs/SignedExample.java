package io.github.xportka.docs;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Request of an invented developer, signed by the client's own {@link Signer}.
 *
 * @param digested the text that is digested, with the values in the formula
 * @param signature the signature
 * @param headers the headers by name
 * @param query the query parameters by name
 */
record SignedExample(
    String digested, String signature, Map<String, String> headers, Map<String, String> query) {
  static final String ACCESS_KEY = "ak";
  static final String ACCESS_SECRET = "sk";
  static final String USER_ID = "1001";
  static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);
  static final String NONCE = "0123456789abcdef0123456789abcdef";

  private static final Credentials CREDENTIALS = Credentials.of(ACCESS_KEY, ACCESS_SECRET);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

  /** Signs a request to a path with the default formula of a scheme. */
  static SignedExample of(SigningScheme scheme, String path, String body) {
    String timestamp = TimestampUnit.of(scheme.timestampUnit()).format(TIME);
    Signature signed =
        Signer.with(Map.of())
            .sign(
                scheme,
                CREDENTIALS,
                USER_ID,
                timestamp,
                NONCE,
                path,
                body.getBytes(StandardCharsets.UTF_8));
    SigningScheme.Parameter parameter = signatureParameter(scheme);
    Map<String, String> values =
        parameter.place() == SigningScheme.Place.QUERY ? signed.query() : signed.headers();
    String digested =
        PLACEHOLDER
            .matcher(SigningFormula.defaultOf(scheme).formula())
            .replaceAll(
                placeholder ->
                    Matcher.quoteReplacement(value(placeholder.group(1), timestamp, path, body)));
    return new SignedExample(
        digested, values.getOrDefault(parameter.name(), ""), signed.headers(), signed.query());
  }

  private static SigningScheme.Parameter signatureParameter(SigningScheme scheme) {
    return scheme.parameters().stream()
        .filter(parameter -> parameter.value() == SigningScheme.Value.SIGNATURE)
        .findFirst()
        .orElseThrow();
  }

  private static String value(String placeholder, String timestamp, String path, String body) {
    return switch (placeholder) {
      case "accessKey" -> ACCESS_KEY;
      case "accessSecret" -> ACCESS_SECRET;
      case "userId" -> USER_ID;
      case "timestamp" -> timestamp;
      case "nonce" -> NONCE;
      case "path" -> path;
      case "body" -> body;
      case "bodyMd5" -> md5(body);
      default ->
          throw new SiteException(
              "x-signing",
              "The placeholder {" + placeholder + "} is unknown to the site.",
              "Add it to " + SignedExample.class.getSimpleName() + ".");
    };
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // cannot happen: every Java platform has MD5
    }
  }

  /** Finds the generated signing scheme by its name in the spec. */
  static SigningScheme scheme(String name) {
    return Arrays.stream(SigningScheme.values())
        .filter(scheme -> scheme.schemeName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SiteException(
                    name,
                    "The signing scheme is unknown to the client.",
                    "Build the client again."));
  }
}
