package io.github.xportka.sandbox;

import io.github.xportka.sandbox.LimitedBody.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies within limits for one body and for all bodies together. The limits follow
 * the heap, because a parsed body needs up to 25 times its size.
 *
 * <p>Small bodies are always read, so that large ones cannot keep them out. A compressed body is
 * not decompressed.
 */
final class BodyReader {
  private static final int HEAP_PARTS = 64;
  private static final int HIGHEST_LIMIT = 16 * 1024 * 1024;
  private static final int SMALL = 8 * 1024;
  private static final long MAX_DISCARDED = 256L * 1024 * 1024;

  private final int maxBytes;
  private final AtomicLong available;

  BodyReader(long heap) {
    this.maxBytes = (int) Math.min(HIGHEST_LIMIT, heap / HEAP_PARTS);
    this.available = new AtomicLong(heap / HEAP_PARTS);
  }

  int maxBytes() {
    return maxBytes;
  }

  LimitedBody read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new LimitedBody(State.COMPLETE, new byte[0], available, 0);
    }
    if (entity.getContentLength() > MAX_DISCARDED) {
      return new LimitedBody(State.TOO_LARGE, new byte[0], available, 0);
    }
    return read(entity.getContent());
  }

  private LimitedBody read(InputStream content) throws IOException {
    byte[] buffer = new byte[SMALL];
    ByteArrayOutputStream received = new ByteArrayOutputStream(SMALL);
    long reserved = 0;
    try {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        State state = State.COMPLETE;
        if (received.size() + read > maxBytes) {
          state = State.TOO_LARGE;
        } else if (received.size() + read > SMALL) {
          reserved += read;
          state = available.addAndGet(-read) < 0 ? State.OUT_OF_MEMORY : state;
        }
        if (state != State.COMPLETE) {
          available.addAndGet(reserved);
          reserved = 0;
          received = new ByteArrayOutputStream(0);
          discard(content, buffer);
          return new LimitedBody(state, new byte[0], available, 0);
        }
        received.write(buffer, 0, read);
      }
      long kept = reserved;
      reserved = 0;
      return new LimitedBody(State.COMPLETE, received.toByteArray(), available, kept);
    } finally {
      available.addAndGet(reserved);
    }
  }

  /** Reads the rest, because many clients read the response only after they have sent the body. */
  private static void discard(InputStream content, byte[] buffer) throws IOException {
    long discarded = 0;
    for (int read = 0; read >= 0 && discarded < MAX_DISCARDED; read = content.read(buffer)) {
      discarded += read;
    }
  }
}
