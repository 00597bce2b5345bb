package io.github.xportka.client;

import java.time.Instant;

/**
 * The unit of the timestamp that is signed and sent. Seconds are the default; the vendor's sister
 * pages print milliseconds.
 */
public enum TimestampUnit {
  /** Seconds since 1970-01-01 UTC: 10 digits. */
  SECONDS,
  /** Milliseconds since 1970-01-01 UTC: 13 digits. */
  MILLISECONDS;

  /**
   * Finds a unit by its name, in any case.
   *
   * @param name seconds or milliseconds
   * @return the unit
   * @throws IllegalArgumentException for any other name
   */
  public static TimestampUnit of(String name) {
    return Names.find("timestamp unit", name, values(), unit -> unit.name());
  }

  /**
   * Writes an instant in this unit.
   *
   * @param instant the time of sending
   * @return its digits
   */
  public String format(Instant instant) {
    return Long.toString(this == SECONDS ? instant.getEpochSecond() : instant.toEpochMilli());
  }

  /**
   * Reads what {@link #format} writes.
   *
   * @param timestamp digits in this unit
   * @return the instant
   * @throws NumberFormatException when it is not a number
   */
  public Instant parse(String timestamp) {
    long number = Long.parseLong(timestamp);
    return this == SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}
