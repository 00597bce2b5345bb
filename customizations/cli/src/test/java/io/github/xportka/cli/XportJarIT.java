package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.sandbox.XportSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the jar as its users do. */
@Timeout(120)
class XportJarIT {
  private static final String JAR = Path.of("target", "xport.jar").toString();
  private static final Duration GENEROUS = Duration.ofSeconds(5);

  @TempDir private Path folder;

  /** A process with a plain environment, in a locale that knows ASCII only. */
  private static ProcessBuilder xport(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeIf(name -> name.startsWith("XPORT_"));
    process.environment().put("LC_ALL", "C");
    return process;
  }

  private static Map<String, String> testCaller() {
    return Map.of(
        Identity.ACCESS_KEY, XportSandbox.TEST_ACCESS_KEY,
        Identity.ACCESS_SECRET, XportSandbox.TEST_ACCESS_SECRET,
        Identity.USER_ID, XportSandbox.TEST_USER_ID);
  }

  private Shell.Outcome run(ProcessBuilder xport) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = xport.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Shell.Outcome(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Test
  void theDemoWorks() throws Exception {
    Shell.Outcome outcome = run(xport("demo"));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("这是商品1", "HTTP 200", "***")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET, "\u001b");
    assertThat(outcome.err()).hasLineCount(1);
  }

  @Test
  void callPrintsTheAnswersJsonAndNothingElse() throws Exception {
    Path body = folder.resolve("body.json");
    Files.writeString(body, Documented.request().toString());

    Shell.Outcome outcome = run(xport("call", Documented.ID, "--body", body.toString()));

    assertThat(outcome.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(outcome.out())).isEqualTo(Documented.response());
  }

  @Test
  void standardOutputIsUtf8WhateverTheLocale() throws Exception {
    Shell.Outcome outcome = run(xport("example", Documented.ID));

    assertThat(outcome.json()).isEqualTo(Documented.request());
    assertThat(outcome.out()).contains("这是商品1");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void theSandboxServesOtherProcessesUntilItIsTerminated() throws Exception {
    Process sandbox =
        xport("sandbox").redirectError(folder.resolve("sandbox-err").toFile()).start();
    try (BufferedReader printed =
        new BufferedReader(new InputStreamReader(sandbox.getInputStream(), UTF_8))) {
      String baseUrl = printed.readLine();
      assertThat(baseUrl).matches("http://127\\.0\\.0\\.1:[0-9]+");
      ProcessBuilder demo = xport("demo", "--base-url", baseUrl);
      demo.environment().putAll(testCaller());

      Shell.Outcome whileItRuns = run(demo);
      sandbox.toHandle().destroy(); // the process only: its output is still to be read
      boolean ended = sandbox.waitFor(30, TimeUnit.SECONDS);
      Shell.Outcome afterwards = run(demo);

      assertThat(whileItRuns.exitCode()).isZero();
      assertThat(whileItRuns.err()).isEmpty();
      assertThat(ended).isTrue();
      assertThat(printed.readLine()).isNull();
      assertThat(afterwards.exitCode()).isEqualTo(3);
    } finally {
      sandbox.destroyForcibly();
    }
  }

  @Test
  void aReaderWhoLeavesIsNotComplainedAbout() throws Exception {
    Path err = folder.resolve("err");
    Process process = xport("operations").redirectError(err.toFile()).start();
    process.getInputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(err).isEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "operations", "sign"})
  void answersAtOnce(String command) throws Exception {
    ProcessBuilder xport = command.equals("sign") ? xport("sign", Documented.ID) : xport(command);
    xport.environment().putAll(testCaller());
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      assertThat(run(xport).exitCode()).isZero();
      fastest = Math.min(fastest, System.nanoTime() - start);
    }

    System.out.printf("xport %s: %d ms of wall time%n", command, fastest / 1_000_000);
    assertThat(Duration.ofNanos(fastest)).isLessThan(GENEROUS);
  }
}
