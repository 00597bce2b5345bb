package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes YAML as people write it, comments included. */
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsAlphabetic}_/][\\p{IsAlphabetic}0-9_ .,;()/+'-]*");
  private static final Pattern PLAIN_ADDRESS = Pattern.compile("https?://[A-Za-z0-9/._~-]+");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,18})?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  private final StringBuilder text = new StringBuilder();

  /** Adds a line. */
  YamlText line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  /** Adds a member with a text. */
  YamlText member(int depth, String name, String value) {
    return line(depth, scalar(name) + ": " + scalar(value));
  }

  /** Adds a member that has members. */
  YamlText open(int depth, String name) {
    return line(depth, scalar(name) + ":");
  }

  /** Adds a question to whoever finishes the file. */
  YamlText question(int depth, String question) {
    return line(depth, "# QUESTION: " + Printable.text(question));
  }

  YamlText append(YamlText other) {
    text.append(other.text);
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether a value can be written on one line without being taken for something else. */
  static boolean isSimple(JsonNode value) {
    return value.isBoolean()
        || value.isTextual()
        || (value.isNumber() && PLAIN_NUMBER.matcher(value.asText()).matches());
  }

  static String scalar(JsonNode value) {
    return value.isTextual() ? scalar(value.textValue()) : value.asText();
  }

  /** A text with the quotes that it needs. */
  static String scalar(String text) {
    if (text.codePoints().anyMatch(YamlText::isEscaped)) {
      return doubleQuoted(text);
    }
    boolean plain =
        (PLAIN.matcher(text).matches() || PLAIN_ADDRESS.matcher(text).matches())
            && !text.endsWith(" ")
            && !text.contains(" #")
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (!isEscaped(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isEscaped(int c) {
    return Printable.steers(c) || Character.getType(c) == Character.UNASSIGNED;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
