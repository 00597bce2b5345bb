package io.github.xportka.client;

import java.util.HexFormat;

/** The case of a signature's hexadecimal digits. */
public enum LetterCase {
  /** 0-9 A-F. */
  UPPER,
  /** 0-9 a-f. */
  LOWER;

  /**
   * Finds a case by its name, in any case.
   *
   * @param name upper or lower
   * @return the case
   * @throws IllegalArgumentException for any other name
   */
  public static LetterCase of(String name) {
    return Names.find("letter case", name, values(), letterCase -> letterCase.name());
  }

  String hex(byte[] bytes) {
    HexFormat format = HexFormat.of();
    return (this == UPPER ? format.withUpperCase() : format).formatHex(bytes);
  }
}
