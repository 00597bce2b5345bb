package io.github.xportka.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a value is matched: by all of these.
 *
 * @param matchers one or more
 */
record Matching(List<Matcher> matchers) {
  /** The very value. Pact has it where no rule is written. */
  static final Matching EXACT = new Matching(List.of(Matcher.EXACT));

  Matching {
    matchers = List.copyOf(matchers);
  }

  /** The same for what is within a list: its elements are not counted. */
  Matching within() {
    return new Matching(matchers.stream().map(Matcher::within).toList());
  }

  boolean isExact() {
    return equals(EXACT);
  }

  /** Whether whatever passes this passes the other one as well, as far as can be told. */
  boolean isAtLeastAsStrictAs(Matching other) {
    return other.matchers.stream()
        .allMatch(asked -> matchers.stream().anyMatch(own -> own.isAtLeastAsStrictAs(asked)));
  }

  @Override
  public String toString() {
    return matchers.stream().map(Matcher::toString).collect(Collectors.joining(" and "));
  }
}
