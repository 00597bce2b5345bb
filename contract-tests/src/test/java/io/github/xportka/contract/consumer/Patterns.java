package io.github.xportka.contract.consumer;

/** Patterns of the texts in responses and messages. */
public final class Patterns {
  public static final String DECIMAL = "[0-9]+([.][0-9]+)?";

  public static final String DATE_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}";

  public static final String COMPACT_DATE_TIME = "[0-9]{17}[+-][0-9]{4}";

  private Patterns() {}
}
