package io.github.xportka.sandbox;

import java.util.concurrent.atomic.AtomicLong;

/** Received body that counts against the memory of all requests until it is closed. */
final class LimitedBody implements AutoCloseable {
  /** Result of the reading. */
  enum State {
    COMPLETE,
    /** The body exceeds the limit of one request. */
    TOO_LARGE,
    /** The bodies of all requests exceed the memory for them. */
    OUT_OF_MEMORY
  }

  private final State state;
  private final byte[] bytes;
  private final AtomicLong available;
  private long reserved;

  LimitedBody(State state, byte[] bytes, AtomicLong available, long reserved) {
    this.state = state;
    this.bytes = bytes;
    this.available = available;
    this.reserved = reserved;
  }

  State state() {
    return state;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    available.addAndGet(reserved);
    reserved = 0;
  }
}
