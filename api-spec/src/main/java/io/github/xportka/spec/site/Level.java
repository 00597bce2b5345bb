package io.github.xportka.spec.site;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** How well a statement is known, from best to worst. */
enum Level {
  SEED("on the page this project began with", "doc-en-ka.xportcn.com"),
  VENDOR("on another page of the vendor's KA documentation", "doc-en-ka.xportcn.com"),
  SISTER("on a page of the vendor's sister documentation", "pandapon.com"),
  UPSTREAM("as 1688 has it, whose data the platform passes through", "1688.com"),
  INFERRED("our conclusion: no page says it", "");

  private final String meaning;
  private final String host;

  Level(String meaning, String host) {
    this.meaning = meaning;
    this.host = host;
  }

  static Level of(String word) {
    for (Level level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    throw new SiteException(
        "x-evidence", "'" + word + "' is no level.", "Write one of seed, vendor, … as lint says.");
  }

  /** The word that the spec and the reader know it by. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String meaning() {
    return meaning;
  }

  /**
   * Whether what is known this well can be on a page. An operation names its page once, and what is
   * upstream's or inferred about it is not there.
   */
  boolean canBeOn(String page) {
    String pageHost = Objects.requireNonNullElse(URI.create(page).getHost(), "");
    return !host.isEmpty() && (pageHost.equals(host) || pageHost.endsWith("." + host));
  }
}
