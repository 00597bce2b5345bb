package io.github.xportka.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Output stream that records its first failure, and then fails without writing. A {@code
 * PrintStream} around it discards the output, and reports the failure when it is asked.
 */
final class PipeTolerantOutputStream extends FilterOutputStream {
  private @Nullable IOException failure;

  PipeTolerantOutputStream(OutputStream out) {
    super(new BufferedOutputStream(out, 1 << 13));
  }

  @Override
  public void write(int b) throws IOException {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  /**
   * Returns the message of the failure, or null. A closed pipe is not a failure, because a reader
   * such as {@code head} can stop early.
   */
  @Nullable String problem() {
    IOException failed = failure;
    if (failed == null) {
      return null;
    }
    String message = String.valueOf(failed.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("pipe") ? null : message;
  }

  private void attempt(Write write) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      write.run();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
