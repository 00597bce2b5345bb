package io.github.xportka.client.transport;

import feign.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Body of a response, as a stream. Closing the body ends its exchange. */
final class ExchangeBody extends FilterInputStream implements Response.Body {
  /** Exchange that owns the connection of the body. */
  interface Owner {
    /** Returns the exception for a failure, after the exchange has ended. */
    IOException failure(IOException failure);

    /**
     * Ends the exchange.
     *
     * @param isComplete whether the body was read to its end
     */
    void end(boolean isComplete);
  }

  private final Owner owner;
  private final long length;
  private long remaining;

  /**
   * Creates the body.
   *
   * @param length the number of bytes, negative if unknown
   */
  ExchangeBody(Owner owner, InputStream content, long length) {
    super(content);
    this.owner = owner;
    this.length = length;
    this.remaining = length;
  }

  @Override
  public @Nullable Integer length() {
    return length >= 0 && length <= Integer.MAX_VALUE ? (int) length : null;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() {
    return this;
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(this, charset);
  }

  @Override
  public int read() throws IOException {
    try {
      int b = in.read();
      count(b < 0 ? b : 1);
      return b;
    } catch (IOException e) {
      throw owner.failure(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = in.read(bytes, offset, length);
      count(count);
      return count;
    } catch (IOException e) {
      throw owner.failure(e);
    }
  }

  private void count(int bytes) {
    if (bytes < 0) {
      remaining = 0;
    } else if (remaining > 0) {
      remaining -= bytes;
    }
  }

  @Override
  public void close() {
    owner.end(remaining == 0);
  }
}
