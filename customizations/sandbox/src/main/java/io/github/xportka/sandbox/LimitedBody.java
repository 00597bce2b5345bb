package io.github.xportka.sandbox;

import java.util.concurrent.Semaphore;

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

  private final Semaphore available;
  private State state = State.COMPLETE;
  private byte[] bytes = new byte[0];
  private int reserved;

  LimitedBody(Semaphore available) {
    this.available = available;
  }

  /** Reserves memory, or refuses the body. */
  void reserve(int size) {
    if (state == State.COMPLETE && available.tryAcquire(size)) {
      reserved += size;
    } else {
      refuse(State.OUT_OF_MEMORY);
    }
  }

  /** Gives up the body. The first reason counts. */
  void refuse(State reason) {
    state = state == State.COMPLETE ? reason : state;
    close();
  }

  void complete(byte[] received) {
    bytes = received;
  }

  State state() {
    return state;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    available.release(reserved);
    reserved = 0;
  }
}
