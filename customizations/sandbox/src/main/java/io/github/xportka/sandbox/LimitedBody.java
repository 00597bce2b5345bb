package io.github.xportka.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Request body that counts against the memory of all bodies until it is closed.
 *
 * <p>Small bodies are always read, so that large ones cannot keep them out. A compressed body is
 * not decompressed.
 */
final class LimitedBody implements AutoCloseable {
  /** Result of the reading. */
  enum State {
    COMPLETE,
    /** The body exceeds the limit of one request. */
    TOO_LARGE,
    /** The bodies of all requests exceed the memory for them. */
    OUT_OF_MEMORY
  }

  /**
   * Limits for one body and for all bodies together. They follow the heap, because a parsed body
   * needs up to 25 times its size.
   *
   * @param maxBytes the largest size of one body
   * @param available the bytes that are left for all bodies
   */
  record Limits(int maxBytes, Semaphore available) {
    private static final int HEAP_PARTS = 64;
    private static final int HIGHEST_LIMIT = 16 * 1024 * 1024;

    static Limits of(long heap) {
      int part = (int) Math.min(Integer.MAX_VALUE, heap / HEAP_PARTS);
      return new Limits(Math.min(HIGHEST_LIMIT, part), new Semaphore(part));
    }
  }

  private static final int SMALL = 8 * 1024;
  private static final long MAX_DISCARDED = 256L * 1024 * 1024;

  private final Limits limits;
  private State state = State.COMPLETE;
  private byte[] bytes = new byte[0];
  private int reserved;

  LimitedBody(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads to the end, because many clients read the response only after they have sent the body.
   */
  void read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return;
    }
    if (entity.getContentLength() > MAX_DISCARDED) {
      refuse(State.TOO_LARGE);
      return;
    }
    InputStream content = entity.getContent();
    ByteArrayOutputStream kept = new ByteArrayOutputStream(SMALL);
    byte[] buffer = new byte[SMALL];
    long received = 0;
    for (int read = 0; read >= 0 && received < MAX_DISCARDED; read = content.read(buffer)) {
      received += read;
      if (received > limits.maxBytes()) {
        refuse(State.TOO_LARGE);
      } else if (received > SMALL && !reserve(read)) {
        refuse(State.OUT_OF_MEMORY);
      }
      if (state == State.COMPLETE) {
        kept.write(buffer, 0, read);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
    }
    bytes = kept.toByteArray();
  }

  private boolean reserve(int size) {
    boolean isReserved = state == State.COMPLETE && limits.available().tryAcquire(size);
    reserved += isReserved ? size : 0;
    return isReserved;
  }

  /** Gives up the body. The first reason counts. */
  private void refuse(State reason) {
    state = state == State.COMPLETE ? reason : state;
    close();
  }

  State state() {
    return state;
  }

  /**
   * Checks the limit of one request.
   *
   * @throws RefusedException if the body exceeds the limit
   */
  void requireAllowedSize() {
    if (state == State.TOO_LARGE) {
      throw Refusal.TOO_LARGE.because(
          "The body exceeds %d bytes, the limit of the sandbox. Send a smaller body.",
          limits.maxBytes());
    }
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    limits.available().release(reserved);
    reserved = 0;
  }
}
