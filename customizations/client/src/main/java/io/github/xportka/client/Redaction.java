package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Redaction of signing values in text of the platform. A platform that rejects a signature may
 * quote it or the signed text.
 */
final class Redaction {
  /** Redaction for a request without a signature. */
  static final Redaction NONE = new Redaction(List.of(), "");

  private static final String MARK = "***";

  /** Shorter values occur in other words and numbers by chance. */
  private static final int UNLIKELY_BY_CHANCE = 8;

  private final List<String> secrets;
  private final String userId;

  private Redaction(List<String> secrets, String userId) {
    this.secrets = secrets;
    this.userId = userId;
  }

  /**
   * Creates the redaction for the response to a signed request.
   *
   * @param credentials the key pair of the signature
   * @param signature the headers and query parameters of the signature
   * @param userId the user ID; a short one is redacted only as a whole word
   * @param timestamp the timestamp, which is not secret
   */
  static Redaction of(
      Credentials credentials, Signature signature, String userId, String timestamp) {
    return new Redaction(
        Stream.of(
                Stream.of(credentials.accessKey(), credentials.accessSecret()),
                signature.headers().values().stream(),
                signature.query().values().stream())
            .flatMap(values -> values)
            .filter(value -> !value.equals(userId) && !value.equals(timestamp))
            .toList(),
        userId);
  }

  /** Returns the text without the secrets, in either letter case and also URL-encoded. */
  String in(String text) {
    if (secrets.isEmpty()) {
      return text;
    }
    String anySecret =
        Stream.concat(
                secrets.stream()
                    .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote),
                Stream.of(userIdPattern()))
            .collect(joining("|"));
    return Pattern.compile(anySecret, Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(MARK);
  }

  private String userIdPattern() {
    String quoted = Pattern.quote(userId);
    return userId.length() < UNLIKELY_BY_CHANCE
        ? "(?<!\\p{Alnum})" + quoted + "(?!\\p{Alnum})"
        : quoted;
  }
}
