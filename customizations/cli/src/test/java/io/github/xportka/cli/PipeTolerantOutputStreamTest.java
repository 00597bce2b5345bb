package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipeTolerantOutputStreamTest {
  private static PipeTolerantOutputStream failingWith(String message) {
    return new PipeTolerantOutputStream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        });
  }

  private static @Nullable String problemAfterPrinting(PipeTolerantOutputStream stdout) {
    PrintStream out = new PrintStream(stdout, false, UTF_8);
    out.println("中文");
    out.println("x".repeat(100_000));
    out.flush();
    return stdout.problem();
  }

  @Test
  void passesOutputThrough() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PipeTolerantOutputStream stdout = new PipeTolerantOutputStream(written);

    assertThat(problemAfterPrinting(stdout)).isNull();
    assertThat(written.toString(UTF_8)).startsWith("中文").hasSizeGreaterThan(100_000);
  }

  @Test
  void ignoresBrokenPipe() {
    assertThat(problemAfterPrinting(failingWith("Broken pipe"))).isNull();
  }

  @Test
  void reportsClosedPipeToPrinter() {
    PrintStream out = new PrintStream(failingWith("Broken pipe"), false, UTF_8);
    out.println("lost");
    assertThat(out.checkError()).isTrue();
  }

  @Test
  void reportsFullDisk() {
    assertThat(problemAfterPrinting(failingWith("No space left on device")))
        .isEqualTo("No space left on device");
  }
}
