package io.github.xportka.docs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request of an invented developer, signed as the spec says.
 *
 * @param digested the text that is digested
 * @param signature its digest
 * @param headers the headers to send, by name
 * @param query the query parameters to send, by name
 */
record SignedRequest(
    String digested, String signature, Map<String, String> headers, Map<String, String> query) {
  static final String ACCESS_KEY = "ak";
  static final String ACCESS_SECRET = "sk";
  static final String USER_ID = "1001";
  static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);
  static final String NONCE = "0123456789abcdef0123456789abcdef";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

  /** Signs a request to a path. */
  static SignedRequest of(SigningScheme scheme, String path, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    for (SigningScheme.Parameter parameter : scheme.parameters()) {
      Map<String, String> target = parameter.in().equals("query") ? query : headers;
      target.put(
          parameter.name(),
          parameter.value().equals("signature")
              ? signature(scheme, path, body)
              : value(scheme, parameter.value(), path, body));
    }
    if (scheme.included() != null) {
      SignedRequest included = of(scheme.included(), path, body);
      headers.putAll(included.headers);
      query.putAll(included.query);
    }
    return new SignedRequest(
        digested(scheme, path, body), signature(scheme, path, body), headers, query);
  }

  private static String digested(SigningScheme scheme, String path, String body) {
    return PLACEHOLDER
        .matcher(scheme.formula())
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(value(scheme, placeholder.group(1), path, body)));
  }

  private static String value(SigningScheme scheme, String name, String path, String body) {
    return switch (name) {
      case "accessKey" -> ACCESS_KEY;
      case "accessSecret" -> ACCESS_SECRET;
      case "userId" -> USER_ID;
      case "timestamp" ->
          Long.toString(
              scheme.timestampUnit().equals("milliseconds")
                  ? TIME.toEpochMilli()
                  : TIME.getEpochSecond());
      case "nonce" -> NONCE;
      case "path" -> path;
      case "body" -> body;
      case "bodyMd5" -> hex("MD5", body);
      default ->
          throw new SiteException(
              "x-signing", "the site knows no value '" + name + "'.", "Add it to SignedRequest.");
    };
  }

  private static String signature(SigningScheme scheme, String path, String body) {
    String hex = hex(scheme.digest(), digested(scheme, path, body));
    return scheme.letterCase().equals("upper") ? hex.toUpperCase(Locale.ROOT) : hex;
  }

  private static String hex(String digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (!digest.startsWith("HMAC-")) {
        return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(bytes));
      }
      String algorithm = "Hmac" + digest.substring("HMAC-".length());
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(ACCESS_SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform has no " + digest + ".", e);
    }
  }
}
