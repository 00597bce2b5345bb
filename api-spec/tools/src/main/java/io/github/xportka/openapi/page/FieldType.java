package io.github.xportka.openapi.page;

import org.jspecify.annotations.Nullable;

/**
 * A type as a page's list of fields writes it, such as {@code string}, {@code integer<int64>},
 * {@code object (FreightInfoTO)} or {@code array [object {3}] | null}.
 *
 * @param kind the JSON type, or {@code any} when the page leaves it open
 * @param format the format in angle brackets, or null
 * @param nullable whether the page says that the value may be null
 * @param items the type of an array's elements, or null when the page does not say
 * @param memberCount how many members the page counts in braces, or -1
 */
record FieldType(
    String kind,
    @Nullable String format,
    boolean nullable,
    @Nullable FieldType items,
    int memberCount) {
  static final String ANY = "any";

  private static final int LONGEST = 300;

  /** What is left of a line behind the type that it begins with. */
  record Parsed(FieldType type, String rest) {}

  /** Reads the type that a text begins with; null when it begins with none. */
  static @Nullable Parsed parse(String text) {
    return parse(text, false);
  }

  /** The same where a type is to be expected: in any words, those of a model's name included. */
  static @Nullable Parsed parseAnyWord(String text) {
    return parse(text, true);
  }

  private static @Nullable Parsed parse(String text, boolean anyWord) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    TypeScanner scanner = new TypeScanner(start, anyWord);
    FieldType type = scanner.alternatives();
    return type == null || !scanner.atBoundary()
        ? null
        : new Parsed(type, text.substring(start.length() - scanner.rest().length()).strip());
  }

  /** Whether a text is a type and nothing else. */
  static boolean isType(String text) {
    Parsed parsed = parse(text);
    return parsed != null && parsed.rest().isEmpty();
  }

  /** The type of the object whose members the page lists below the field; null when it is none. */
  @Nullable FieldType object() {
    if (kind.equals("object")) {
      return this;
    }
    return items == null ? null : items.object();
  }

  boolean saysNothing() {
    return kind.equals(ANY);
  }

  FieldType orNull() {
    return new FieldType(kind, format, true, items, memberCount);
  }

  static FieldType of(String kind) {
    return new FieldType(kind, null, kind.equals(ANY), null, -1);
  }

  @Override
  public String toString() {
    String name = format == null ? kind : kind + "<" + format + ">";
    if (items != null) {
      name = name + "[" + items + "]";
    }
    return nullable && !saysNothing() ? name + " or null" : name;
  }
}
