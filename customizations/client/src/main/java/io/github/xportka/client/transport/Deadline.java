package io.github.xportka.client.transport;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Point in time at which a call ends, on the monotonic clock. */
public final class Deadline {
  private final long atNanos;
  private final LongSupplier nanoTime;

  private Deadline(long atNanos, LongSupplier nanoTime) {
    this.atNanos = atNanos;
    this.nanoTime = nanoTime;
  }

  /**
   * Creates a deadline.
   *
   * @param timeout the time from now
   * @return the deadline
   */
  public static Deadline after(Duration timeout) {
    return after(timeout, System::nanoTime);
  }

  static Deadline after(Duration timeout, LongSupplier nanoTime) {
    return new Deadline(nanoTime.getAsLong() + timeout.toNanos(), nanoTime);
  }

  /**
   * Returns the time that is left.
   *
   * @return the time, zero after the deadline
   */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, atNanos - nanoTime.getAsLong()));
  }

  /**
   * Returns the milliseconds that are left, or fewer.
   *
   * @param most the largest result in milliseconds
   * @return at least 1, since transports read 0 as no limit
   */
  public int remainingMillis(long most) {
    long remaining = (atNanos - nanoTime.getAsLong()) / 1_000_000;
    return (int) Math.max(1, Math.min(Math.min(remaining, most), Integer.MAX_VALUE));
  }

  /**
   * Returns whether the deadline has passed.
   *
   * @return true after the deadline
   */
  public boolean isExpired() {
    return atNanos - nanoTime.getAsLong() <= 0;
  }
}
