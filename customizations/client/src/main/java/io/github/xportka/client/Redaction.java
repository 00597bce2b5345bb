package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redaction of signing values in text of the platform. A platform that rejects a signature may
 * quote it or the signed text.
 *
 * <p>Values are found in either letter case, through escapes of JSON, HTML and URLs, with invisible
 * characters or white space in between, and as base64 or hexadecimal digits. Text is searched on
 * demand only.
 *
 * @param credentials the key pair of the signature
 * @param signature the headers and query parameters of the signature
 * @param userId the user ID; a short one is redacted only as a whole word
 * @param timestamp the timestamp, which is not secret
 */
record Redaction(
    @Nullable Credentials credentials,
    @Nullable Signature signature,
    String userId,
    String timestamp) {
  /** Redaction for a request without a signature. */
  static final Redaction NONE = new Redaction(null, null, "", "");

  private static final String MARK = "***";

  /** Shorter values occur in other words and numbers by chance. */
  private static final int UNLIKELY_BY_CHANCE = 8;

  /** Returns the text without the secrets. */
  String in(String text) {
    if (credentials == null || signature == null) {
      return text;
    }
    UnescapedText unescaped = UnescapedText.of(text);
    BitSet secret = new BitSet(text.length());
    for (String value : secrets(credentials, signature)) {
      mark(Pattern.quote(value), text, secret);
      for (String form : forms(value)) {
        unescaped.markOccurrences(form, secret);
      }
    }
    if (userId.length() < UNLIKELY_BY_CHANCE) {
      mark("(?<!\\p{Alnum})" + Pattern.quote(userId) + "(?!\\p{Alnum})", text, secret);
    }
    return masked(text, secret);
  }

  private List<String> secrets(Credentials pair, Signature signed) {
    List<String> secrets = new ArrayList<>(List.of(pair.accessKey(), pair.accessSecret()));
    secrets.addAll(signed.headers().values());
    secrets.addAll(signed.query().values());
    secrets.removeIf(value -> value.equals(userId) || value.equals(timestamp));
    if (userId.length() >= UNLIKELY_BY_CHANCE) {
      secrets.add(userId);
    }
    return secrets;
  }

  /** Returns the forms of a value in lower case. */
  private static Set<String> forms(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(value.toLowerCase(Locale.ROOT));
    String unescaped = UnescapedText.of(value).toString();
    if (unescaped.length() >= UNLIKELY_BY_CHANCE) { // a secret can look like an escape
      forms.add(unescaped);
    }
    forms.add(HexFormat.of().formatHex(bytes));
    for (int offset = 0; offset < 3; offset++) {
      String core = base64Core(bytes, offset);
      if (core.length() >= UNLIKELY_BY_CHANCE) {
        forms.add(core);
        forms.add(core.replace('+', '-').replace('/', '_'));
      }
    }
    return forms;
  }

  /** Returns the base64 digits that depend on the value only, after some other bytes. */
  private static String base64Core(byte[] value, int offset) {
    byte[] shifted = new byte[offset + value.length];
    System.arraycopy(value, 0, shifted, offset, value.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = offset == 0 ? 0 : offset + 1;
    int last = shifted.length * 8 / 6;
    return digits.substring(Math.min(first, last), last).toLowerCase(Locale.ROOT);
  }

  private static void mark(String regex, String text, BitSet marks) {
    Matcher found = Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text);
    while (found.find()) {
      marks.set(found.start(), found.end());
    }
  }

  private static String masked(String text, BitSet secret) {
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int start = secret.nextSetBit(at);
      if (start < 0) {
        return masked.append(text, at, text.length()).toString();
      }
      masked.append(text, at, start).append(MARK);
      at = secret.nextClearBit(start);
    }
    return masked.toString();
  }

  @Override
  public String toString() {
    return "Redaction[" + MARK + "]";
  }
}
