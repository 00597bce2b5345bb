package io.github.xportka.client;

import java.time.Instant;

/**
 * Unit of the timestamp that is signed and sent. Seconds are the default. The vendor's sister
 * documentation uses milliseconds.
 */
public enum TimestampUnit {
  /** Seconds since 1970-01-01 UTC: 10 digits. */
  SECONDS,
  /** Milliseconds since 1970-01-01 UTC: 13 digits. */
  MILLISECONDS;

  /**
   * Finds a unit by name, ignoring case.
   *
   * @param name seconds or milliseconds
   * @throws IllegalArgumentException if the name is unknown
   */
  public static TimestampUnit of(String name) {
    return EnumLookup.find("timestamp unit", name, values(), TimestampUnit::name);
  }

  /**
   * Formats an instant in this unit.
   *
   * @param instant the time of sending
   * @return the digits
   */
  public String format(Instant instant) {
    return Long.toString(this == SECONDS ? instant.getEpochSecond() : instant.toEpochMilli());
  }

  /**
   * Parses a timestamp in this unit.
   *
   * @param timestamp digits in this unit
   * @return the instant
   * @throws NumberFormatException if the text is not a number
   */
  public Instant parse(String timestamp) {
    long number = Long.parseLong(timestamp);
    return this == SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}
