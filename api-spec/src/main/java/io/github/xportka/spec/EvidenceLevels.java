package io.github.xportka.spec;

import java.util.List;

/** How well a statement of the spec can be known. */
public final class EvidenceLevels {
  /** The levels, the strongest first. */
  public static final List<String> STRONGEST_FIRST =
      List.of("seed", "vendor", "sister", "upstream", "inferred");

  private EvidenceLevels() {}
}
