package io.github.xportka.client;

import java.util.HexFormat;

/** Letter case of the hexadecimal digits of a signature. */
public enum LetterCase {
  /** Digits 0-9 and A-F. */
  UPPER(HexFormat.of().withUpperCase()),
  /** Digits 0-9 and a-f. */
  LOWER(HexFormat.of());

  @SuppressWarnings("ImmutableEnumChecker") // value-based and immutable
  private final HexFormat format;

  LetterCase(HexFormat format) {
    this.format = format;
  }

  /**
   * Finds a letter case by name, ignoring case.
   *
   * @param name upper or lower
   * @throws IllegalArgumentException if the name is unknown
   */
  public static LetterCase of(String name) {
    return EnumLookup.find("letter case", name, values(), LetterCase::name);
  }

  String hex(byte[] bytes) {
    return format.formatHex(bytes);
  }
}
