package io.github.xportka.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well a statement of the spec is known, from best to worst. */
public enum EvidenceLevel {
  /** On the page that this project began with. */
  SEED("on the page this project began with", "doc-en-ka.xportcn.com"),
  /** On another page of the vendor's KA documentation. */
  VENDOR("on another page of the vendor's KA documentation", "doc-en-ka.xportcn.com"),
  /** On a page of the vendor's sister documentation. */
  SISTER("on a page of the vendor's sister documentation", "pandapon.com"),
  /** As 1688 has it, whose data the platform passes through. */
  UPSTREAM("as 1688 has it, whose data the platform passes through", "1688.com"),
  /** Our conclusion: no page says it. */
  INFERRED("our conclusion: no page says it", "");

  private static final Pattern ADDRESS = Pattern.compile("https://([^/]+)(/.*)?");

  private final String meaning;
  private final String host;

  EvidenceLevel(String meaning, String host) {
    this.meaning = meaning;
    this.host = host;
  }

  /**
   * The level that the spec writes so.
   *
   * @param word the word
   * @return the level, or empty when there is none of that name
   */
  public static Optional<EvidenceLevel> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  /**
   * The words of all levels.
   *
   * @return the words, the best level's first
   */
  public static List<String> words() {
    return Arrays.stream(values()).map(EvidenceLevel::word).toList();
  }

  /**
   * The word that the spec and the reader know it by.
   *
   * @return the name in small letters
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the level stands for.
   *
   * @return half a sentence
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether what is known this well can be on a page: each level is that of one documentation.
   *
   * @param page the address of the page
   * @return false for another documentation's page, and for what is on no page
   */
  public boolean canBeOn(String page) {
    Matcher address = ADDRESS.matcher(page);
    return !host.isEmpty()
        && address.matches()
        && (address.group(1).equals(host) || address.group(1).endsWith("." + host));
  }

  /** Whether somebody saw a page of the vendor's that shows what is known this well. */
  boolean isOnAPage() {
    return compareTo(UPSTREAM) < 0;
  }
}
