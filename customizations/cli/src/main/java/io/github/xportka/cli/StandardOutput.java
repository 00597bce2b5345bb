package io.github.xportka.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that survives its reader: after the first failure it takes what is written and
 * drops it.
 */
final class StandardOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    super(new BufferedOutputStream(out, 1 << 13));
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  /**
   * What went wrong, or null: a reader who has read enough, as {@code head} does, is no problem.
   */
  @Nullable String problem() {
    IOException failed = failure;
    if (failed == null) {
      return null;
    }
    String message = String.valueOf(failed.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("pipe") ? null : message;
  }

  private void attempt(Write write) {
    if (failure != null) {
      return;
    }
    try {
      write.run();
    } catch (IOException e) {
      failure = e;
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
