package io.github.xportka.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Output stream that remembers the failure of its last write. A {@code PrintStream} around it only
 * reports that a write failed.
 */
final class PipeTolerantOutputStream extends FilterOutputStream {
  private @Nullable IOException failure;

  PipeTolerantOutputStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Returns the message of the failure, or null. A closed pipe is not a failure, because a reader
   * such as {@code head} can stop early.
   */
  @Nullable String problem() {
    if (failure == null) {
      return null;
    }
    String message = String.valueOf(failure.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("pipe") ? null : message;
  }
}
