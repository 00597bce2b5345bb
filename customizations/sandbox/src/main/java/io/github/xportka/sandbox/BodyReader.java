package io.github.xportka.sandbox;

import io.github.xportka.sandbox.LimitedBody.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
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
  private final Semaphore available;

  BodyReader(long heap) {
    this.maxBytes = (int) Math.min(HIGHEST_LIMIT, heap / HEAP_PARTS);
    this.available = new Semaphore((int) Math.min(Integer.MAX_VALUE, heap / HEAP_PARTS));
  }

  int maxBytes() {
    return maxBytes;
  }

  LimitedBody read(@Nullable HttpEntity entity) throws IOException {
    LimitedBody body = new LimitedBody(available);
    if (entity == null) {
      return body;
    }
    if (entity.getContentLength() > MAX_DISCARDED) {
      body.refuse(State.TOO_LARGE);
      return body;
    }
    try {
      read(entity.getContent(), body);
      return body;
    } catch (Throwable e) {
      body.close();
      throw e;
    }
  }

  /**
   * Reads to the end, because many clients read the response only after they have sent the body.
   */
  private void read(InputStream content, LimitedBody body) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(SMALL);
    byte[] buffer = new byte[SMALL];
    long received = 0;
    for (int read = 0; read >= 0 && received < MAX_DISCARDED; read = content.read(buffer)) {
      received += read;
      if (received > maxBytes) {
        body.refuse(State.TOO_LARGE);
      } else if (received > SMALL) {
        body.reserve(read);
      }
      if (body.state() == State.COMPLETE) {
        kept.write(buffer, 0, read);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
    }
    body.complete(kept.toByteArray());
  }
}
