package io.github.xportka.openapi.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a type as pages write it, from left to right, once. */
final class TypeScanner {
  private static final int DEEPEST = 5;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("string", "string"),
          Map.entry("integer", "integer"),
          Map.entry("int", "integer"),
          Map.entry("long", "integer"),
          Map.entry("number", "number"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("boolean", "boolean"),
          Map.entry("bool", "boolean"),
          Map.entry("object", "object"),
          Map.entry("array", "array"),
          Map.entry("enum", "string"),
          Map.entry("null", FieldType.ANY),
          Map.entry("any", FieldType.ANY));

  /**
   * What other pages and languages call them, in small letters. Most are words of any text as well,
   * so they count only where a field is certain. What may be a text or a number is left open.
   */
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("char", "string"),
          Map.entry("varchar", "string"),
          Map.entry("text", "string"),
          Map.entry("uuid", "string"),
          Map.entry("date", "string"),
          Map.entry("datetime", "string"),
          Map.entry("localdate", "string"),
          Map.entry("localdatetime", "string"),
          Map.entry("file", "string"),
          Map.entry("binary", "string"),
          Map.entry("byte", "integer"),
          Map.entry("short", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("biginteger", "integer"),
          Map.entry("decimal", "number"),
          Map.entry("bigdecimal", "number"),
          Map.entry("numeric", "number"),
          Map.entry("map", "object"),
          Map.entry("json", "object"),
          Map.entry("list", "array"),
          Map.entry("set", "array"),
          Map.entry("collection", "array"),
          Map.entry("time", FieldType.ANY),
          Map.entry("timestamp", FieldType.ANY));

  private final String text;
  private final boolean anyWord;
  private int at;

  TypeScanner(String text, boolean anyWord) {
    this.text = text;
    this.anyWord = anyWord;
  }

  @Nullable FieldType alternatives() {
    FieldType type = single(0);
    return type == null ? null : orOthers(type, 0);
  }

  private FieldType orOthers(FieldType first, int depth) {
    FieldType type = first;
    while (skip("|") || skipOrNull()) {
      FieldType other = single(depth);
      if (other == null) {
        // The name of a model.
        skipName();
        type = FieldType.of(FieldType.ANY);
      } else {
        type = either(type, other);
      }
    }
    return type;
  }

  private static FieldType either(FieldType one, FieldType other) {
    if (other.saysNothing()) {
      return one.orNull();
    }
    return one.saysNothing() ? other.orNull() : FieldType.of(FieldType.ANY);
  }

  private @Nullable FieldType single(int depth) {
    String word = word();
    String kind = depth > DEEPEST ? null : kind(word);
    if (kind == null) {
      return null;
    }
    String inAngles = between('<', '>');
    FieldType items = kind.equals("array") ? items(inAngles, depth) : null;
    between('(', ')');
    String members = between('{', '}');
    boolean sized = kind.equals("integer") || kind.equals("number");
    // The keys of a map are not members that a list could show.
    int count = kind.equals("object") && inAngles != null ? 0 : count(members);
    FieldType type =
        new FieldType(kind, sized ? inAngles : null, kind.equals(FieldType.ANY), items, count);
    return arrayOf(type, depth);
  }

  /** The type that a word names; null when it names none, or only perhaps. */
  private @Nullable String kind(String word) {
    String kind = KINDS.get(word);
    if (kind != null) {
      return kind;
    }
    boolean certain = anyWord || text.startsWith("<", at) || text.startsWith("[]", at);
    if (word.isEmpty() || !certain) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    kind = KINDS.getOrDefault(lower, OTHER_WORDS.get(lower));
    boolean model = Character.isUpperCase(word.charAt(0));
    return kind == null && model ? FieldType.ANY : kind;
  }

  /** The same type, or arrays of it when empty brackets follow. */
  private FieldType arrayOf(FieldType element, int depth) {
    FieldType type = element;
    for (int i = depth; i < DEEPEST && text.startsWith("[]", at); i++) {
      at += 2;
      type = new FieldType("array", null, false, type, -1);
    }
    return type;
  }

  private @Nullable FieldType items(@Nullable String inAngles, int depth) {
    if (inAngles != null) {
      return new TypeScanner(inAngles, true).single(depth + 1);
    }
    int before = at;
    if (!skip("[")) {
      return null;
    }
    FieldType items = single(depth + 1);
    if (items == null) {
      skipName();
    } else {
      items = orOthers(items, depth + 1);
    }
    if (!skip("]")) {
      at = before;
      return null;
    }
    return items;
  }

  private static int count(@Nullable String members) {
    boolean number =
        members != null
            && !members.isEmpty()
            && members.length() < 5
            && members.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(members) : -1;
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    while (at > start && at < text.length() && isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }

  /** What stands between brackets that follow, with the brackets within it. */
  private @Nullable String between(char open, char close) {
    int before = at;
    skipSpace();
    if (at < text.length() && text.charAt(at) == open) {
      int depth = 0;
      for (int end = at; end < text.length(); end++) {
        char c = text.charAt(end);
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth == 0) {
          String inner = text.substring(at + 1, end).strip();
          at = end + 1;
          return inner;
        }
      }
    }
    at = before;
    return null;
  }

  private boolean skip(String symbol) {
    int before = at;
    skipSpace();
    if (text.startsWith(symbol, at)) {
      at += symbol.length();
      return true;
    }
    at = before;
    return false;
  }

  /** Leaves the null that follows to be read. */
  private boolean skipOrNull() {
    int before = at;
    if (word().equals("or")) {
      int after = at;
      if (word().equals("null")) {
        at = after;
        return true;
      }
    }
    at = before;
    return false;
  }

  private void skipName() {
    skipSpace();
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
  }

  private void skipSpace() {
    while (at < text.length() && PageLine.isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** What is left behind what was read. */
  String rest() {
    return text.substring(at);
  }

  /** Whether the type ends here, and is not the start of a longer word. */
  boolean atBoundary() {
    if (at == text.length()) {
      return true;
    }
    char next = text.charAt(at);
    return PageLine.isBlank(next) || next > 0x7f;
  }
}
