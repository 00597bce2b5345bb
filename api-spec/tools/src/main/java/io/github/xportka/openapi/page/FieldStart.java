package io.github.xportka.openapi.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a field: a name and a type, on one line or two.
 *
 * <p>A type in the words of the vendor's lists begins a field anywhere. In other words, it does so
 * only where nothing else can be meant: the words of a description are much the same.
 *
 * @param name the field's name
 * @param type its type
 * @param rest what stands behind the type on its line
 * @param lines how many lines this is
 */
record FieldStart(String name, FieldType type, String rest, int lines) {
  private static final int LONGEST_NAME = 100;
  private static final Set<String> REQUIRED = Set.of("required", "必需", "必填", "必须");
  private static final Set<String> OPTIONAL = Set.of("optional", "可选", "选填", "非必需", "非必填");

  /** Small and capital letters, digits or underscores: no word of a sentence. */
  private static final Pattern ON_THE_WIRE = Pattern.compile("[a-z]+[A-Z0-9_].*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");

  /**
   * The field that begins on a line.
   *
   * @param line the line
   * @param next the one after it, or empty
   * @param third the one after that, or empty
   * @return null when none does
   */
  static @Nullable FieldStart of(String line, String next, String third) {
    String name = firstWord(line);
    if (!isName(name)) {
      return null;
    }
    boolean alone = name.length() == line.length();
    String type = alone ? next : line.substring(name.length()).strip();
    FieldType.Parsed known = FieldType.parse(type);
    if (known != null && (!alone || isAllOfLine(known))) {
      return new FieldStart(name, known.type(), known.rest(), alone ? 2 : 1);
    }
    FieldType.Parsed other = isOfTheWire(name) ? FieldType.parseAnyWord(type) : null;
    return other != null && isCertain(name, other, alone ? third : next)
        ? new FieldStart(name, other.type(), other.rest(), alone ? 2 : 1)
        : null;
  }

  /** Whether a field in the words of the vendor's lists begins on a line and the next. */
  static boolean isOnTwoLines(String line, String next) {
    FieldType.Parsed type = isName(line) ? FieldType.parse(next) : null;
    return type != null && isAllOfLine(type);
  }

  /** Whether a field begins on a line, and nothing else than a field can. */
  static boolean isOnlyAField(String line, String next, String third) {
    FieldStart start = of(line, next, third);
    return start != null && (start.lines() == 2 || requiredness(start.rest()) != null);
  }

  /** Whether a line may begin a field whose type is in words that are not known. */
  static boolean isDoubtful(String line, String next, String third) {
    String name = firstWord(line);
    if (!isName(name) || !isOfTheWire(name)) {
      return false;
    }
    boolean alone = name.length() == line.length();
    String type = alone ? next : line.substring(name.length()).strip();
    String[] words = type.split(" ", 3);
    boolean required =
        words.length == 2
            ? requiredness(words[1]) != null
            : requiredness(alone ? third : next) != null;
    boolean word = WORD.matcher(words[0]).matches() && requiredness(words[0]) == null;
    return word
        && words.length <= 2
        && (required || (words.length == 1 && ON_THE_WIRE.matcher(name).matches()))
        && (!alone || of(next, third, "") == null);
  }

  private static boolean isCertain(String name, FieldType.Parsed type, String below) {
    return type.rest().isEmpty()
        ? requiredness(below) != null || ON_THE_WIRE.matcher(name).matches()
        : saysRequiredness(type.rest());
  }

  /** Whether its own line says that it is required, or is not. */
  boolean saysRequiredness() {
    return saysRequiredness(rest);
  }

  private static boolean saysRequiredness(String rest) {
    String first = firstWord(rest);
    String last = rest.substring(rest.lastIndexOf(' ') + 1);
    // In English, a sentence may end so.
    return requiredness(first) != null || (requiredness(last) != null && last.charAt(0) > 0x7f);
  }

  /** Whether its name can be no word of a sentence. */
  boolean isOnTheWire() {
    return ON_THE_WIRE.matcher(name).matches();
  }

  /** Whether its name may be the first word of a title or a sentence. */
  boolean isCapitalised() {
    return !isOfTheWire(name);
  }

  /** Whether nothing but its requiredness stands behind a type. */
  private static boolean isAllOfLine(FieldType.Parsed type) {
    return type.rest().isEmpty() || requiredness(type.rest()) != null;
  }

  /** Names on the wire begin with a small letter; the words of a title do not. */
  private static boolean isOfTheWire(String name) {
    return !Character.isUpperCase(name.charAt(0));
  }

  static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME || requiredness(text) != null) {
      return false;
    }
    char first = text.charAt(0);
    return (isAsciiLetter(first) || first == '_' || first == '$' || first == '@')
        && text.chars().allMatch(FieldStart::isNamePart);
  }

  /** Whether a word says that something is required, or is not; null when it says neither. */
  static @Nullable Boolean requiredness(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (REQUIRED.contains(lower)) {
      return true;
    }
    return OPTIONAL.contains(lower) ? false : null;
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && !PageLine.isBlank(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(int c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9') || "_-.$@[]".indexOf(c) >= 0;
  }
}
