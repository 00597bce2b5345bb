package io.github.xportka.client.transport;

import java.time.Duration;

/** Point in time at which a call ends, on the monotonic clock. */
public final class Deadline {
  private final long atNanos;

  private Deadline(long atNanos) {
    this.atNanos = atNanos;
  }

  /**
   * Creates a deadline.
   *
   * @param timeout the time from now
   */
  public static Deadline after(Duration timeout) {
    return new Deadline(System.nanoTime() + timeout.toNanos());
  }

  /** Returns the time that is left, zero after the deadline. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
  }

  /**
   * Returns the milliseconds that are left, or fewer.
   *
   * @param most the largest result in milliseconds
   * @return at least 1, since transports read 0 as no limit
   */
  public int remainingMillis(long most) {
    long remaining = (atNanos - System.nanoTime()) / 1_000_000;
    return (int) Math.max(1, Math.min(Math.min(remaining, most), Integer.MAX_VALUE));
  }

  /** Returns whether the deadline has passed. */
  public boolean isExpired() {
    return isExpiredAt(System.nanoTime());
  }

  /** Returns whether the deadline has passed at a time of {@code System.nanoTime()}. */
  boolean isExpiredAt(long now) {
    return atNanos - now <= 0;
  }
}
