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
      state = State.TOO_LARGE;
      return;
    }
    InputStream content = entity.getContent();
    bytes = readWithinLimits(content);
    if (state != State.COMPLETE) {
      close();
      long unused = content.skip(MAX_DISCARDED);
    }
  }

  /** Returns the body, or an empty array as soon as the body exceeds a limit. */
  private byte[] readWithinLimits(InputStream content) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(SMALL);
    byte[] buffer = new byte[SMALL];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      state = reserve(body.size() + read, read);
      if (state != State.COMPLETE) {
        return new byte[0];
      }
      body.write(buffer, 0, read);
    }
    return body.toByteArray();
  }

  /** Reserves memory for the last bytes of a body with a given size. */
  private State reserve(int size, int lastBytes) {
    if (size > limits.maxBytes()) {
      return State.TOO_LARGE;
    }
    if (size > SMALL) {
      if (!limits.available().tryAcquire(lastBytes)) {
        return State.OUT_OF_MEMORY;
      }
      reserved += lastBytes;
    }
    return State.COMPLETE;
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
