package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileLockTest {
  private static final String IN_USE = "Another sandbox uses the state file ";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("state.json");
  }

  private static XportSandbox start(Path file) {
    return XportSandbox.builder().stateFile(file).start();
  }

  @Test
  void refusesSecondSandboxUntilFirstIsClosed() throws IOException {
    Path alias = Files.createSymbolicLink(folder.resolve("alias"), folder).resolve("state.json");
    XportSandbox first = start(file);

    assertThatIllegalStateException()
        .isThrownBy(() -> start(alias))
        .withMessage(IN_USE + alias + ". Close that sandbox, or choose another file.");
    first.close();
    try (XportSandbox second = start(alias)) {
      first.close();
      assertThatIllegalStateException().isThrownBy(() -> start(file));
      assertThat(second.snapshot().path("orders")).isNotEmpty();
    }
  }

  @Test
  void refusesSandboxOfOtherProcess() throws IOException, InterruptedException {
    XportSandbox first = start(file);
    assertThatIllegalStateException().isThrownBy(() -> start(file));

    assertThat(startInOtherProcess()).contains(IN_USE + file);
    first.close();
    assertThat(startInOtherProcess()).doesNotContain("Exception");
  }

  @Test
  void releasesFileAfterFailedStart() throws IOException {
    Files.writeString(file, "{");
    assertThatIllegalArgumentException().isThrownBy(() -> start(file));

    Files.delete(file);

    start(file).close();
  }

  /** Returns the standard error of a process that starts a sandbox. */
  private String startInOtherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                file.toString())
            .start();
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    process.waitFor();
    return errors;
  }

  /** Program that starts a sandbox and ends. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      start(Path.of(arguments[0])).close();
    }
  }
}
