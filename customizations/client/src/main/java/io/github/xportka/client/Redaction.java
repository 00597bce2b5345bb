package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes what a request was signed with out of the platform's own words. A platform that refuses a
 * signature may quote it, or the text that it computed one from.
 */
final class Redaction {
  /** For an answer to a request that nobody signed. */
  static final Redaction NONE = new Redaction(List.of(), "");

  private static final String MARK = "***";

  /** What is shorter stands in other words and numbers by chance. */
  private static final int UNLIKELY_BY_CHANCE = 8;

  private final List<String> secrets;
  private final String userId;

  private Redaction(List<String> secrets, String userId) {
    this.secrets = secrets;
    this.userId = userId;
  }

  /**
   * The redaction of an answer.
   *
   * @param credentials the key pair by which the request was signed
   * @param signature what signing added to the request
   * @param userId the part of it that is taken out where it stands alone, if it is short
   * @param timestamp the part of it that may be told
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

  /** The text without the secrets, whether they are in capitals, in small letters or in a URL. */
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
