package io.github.xportka.client;

import static java.util.stream.Collectors.joining;

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
  static final Redaction NONE = new Redaction(List.of());

  private static final String MARK = "***";

  /** What is shorter stands in other words by chance: it is taken out where it is a word itself. */
  private static final int UNLIKELY_BY_CHANCE = 8;

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = secrets;
  }

  /**
   * The redaction of an answer.
   *
   * @param credentials the key pair by which the request was signed
   * @param signature what signing added to the request
   * @param timestamp the part of it that may be told
   */
  static Redaction of(Credentials credentials, Signature signature, String timestamp) {
    return new Redaction(
        Stream.of(
                Stream.of(credentials.accessKey(), credentials.accessSecret()),
                signature.headers().values().stream(),
                signature.query().values().stream())
            .flatMap(values -> values)
            .filter(value -> !value.equals(timestamp))
            .toList());
  }

  /** The text without the secrets, in whatever case it has them. */
  String in(String text) {
    if (secrets.isEmpty()) {
      return text;
    }
    String anySecret =
        secrets.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Redaction::pattern)
            .collect(joining("|"));
    return Pattern.compile(anySecret, Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(MARK);
  }

  private static String pattern(String secret) {
    String quoted = Pattern.quote(secret);
    return secret.length() < UNLIKELY_BY_CHANCE
        ? "(?<!\\p{Alnum})" + quoted + "(?!\\p{Alnum})"
        : quoted;
  }
}
