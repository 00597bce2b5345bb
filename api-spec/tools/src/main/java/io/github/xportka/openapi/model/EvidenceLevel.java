package io.github.xportka.openapi.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Evidence level of a statement in the spec, the strongest level first. */
public enum EvidenceLevel {
  /** Seen in a recorded exchange with the platform. */
  OBSERVED("seen in a recorded exchange with the platform", ""),
  /** On the documentation page that this project began with. */
  SEED("on the documentation page that this project began with", "doc-en-ka\\.xportcn\\.com"),
  /** On another page of the vendor's KA documentation. */
  VENDOR("on another page of the vendor's KA documentation", "doc-en-ka\\.xportcn\\.com"),
  /** On a page of the vendor's sister documentation. */
  SISTER("on a page of the vendor's sister documentation", "(.+\\.)?pandapon\\.com"),
  /** In the documentation of 1688, whose data the platform passes through. */
  UPSTREAM(
      "in the documentation of 1688, whose data the platform passes through", "(.+\\.)?1688\\.com"),
  /** Concluded from similar operations. Not on any page. */
  INFERRED("concluded from similar operations, not on any page", "");

  private static final Pattern ADDRESS = Pattern.compile("https://([^/]+)(/.*)?");

  private final String meaning;
  private final Pattern host;

  EvidenceLevel(String meaning, String host) {
    this.meaning = meaning;
    this.host = Pattern.compile(host);
  }

  /** Finds a level by its key in the spec; empty for an unknown key. */
  public static Optional<EvidenceLevel> of(String key) {
    return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
  }

  /** Returns the keys of all levels, the strongest level first. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(EvidenceLevel::key).toList();
  }

  /** Returns the weakest of some levels, or empty without levels. */
  public static Optional<EvidenceLevel> weakest(Stream<EvidenceLevel> levels) {
    return levels.max(Comparator.naturalOrder());
  }

  /** Returns the key in the spec: the name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the meaning as a phrase that completes "The statement is …". */
  public String meaning() {
    return meaning;
  }

  /**
   * Tells whether a page belongs to the documentation of this level.
   *
   * @param page the address of the page
   * @return false for a page of other documentation, and always for {@link #OBSERVED} and {@link
   *     #INFERRED}
   */
  public boolean canBeOn(String page) {
    Matcher address = ADDRESS.matcher(page);
    return address.matches() && host.matcher(address.group(1)).matches();
  }

  /** Tells whether a statement of this level is on the vendor's own KA documentation. */
  public boolean isVendorPage() {
    return this == SEED || this == VENDOR;
  }

  /** Tells whether this level is weaker than another one. */
  public boolean isWeakerThan(EvidenceLevel other) {
    return compareTo(other) > 0;
  }
}
