package io.github.xportka.client;

/** Encoding of the digest in a signature. */
public enum SignatureEncoding {
  /** Hexadecimal digits in the {@link LetterCase} of the formula. */
  HEX,
  /** Base64 with padding, in the alphabet with plus and slash. */
  BASE64;

  /**
   * Finds an encoding by name, ignoring case.
   *
   * @param name hex or base64
   * @throws IllegalArgumentException if the name is unknown
   */
  public static SignatureEncoding of(String name) {
    return EnumLookup.find("encoding", name, values(), SignatureEncoding::name);
  }
}
