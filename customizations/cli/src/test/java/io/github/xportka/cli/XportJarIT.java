package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.sandbox.XportSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** Runs the executable jar in a process. */
@Timeout(120)
class XportJarIT {
  private static final String JAR = Path.of("target", "xport.jar").toString();
  private static final Path START_TIMES = Path.of("target", "start-times");
  private static final Duration MAX_START_TIME = Duration.ofSeconds(5);

  @TempDir private Path folder;

  /** Prepares a process without our variables in an ASCII locale. */
  private static ProcessBuilder xport(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeIf(name -> name.startsWith("XPORT_"));
    process.environment().put("LC_ALL", "C");
    return process;
  }

  private static Map<String, String> testCaller() {
    return Map.of(
        CallerCredentials.ACCESS_KEY, XportSandbox.TEST_ACCESS_KEY,
        CallerCredentials.ACCESS_SECRET, XportSandbox.TEST_ACCESS_SECRET,
        CallerCredentials.USER_ID, XportSandbox.TEST_USER_ID);
  }

  private CommandRunner.Result run(ProcessBuilder xport) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = xport.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new CommandRunner.Result(
        exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Test
  void runsDemo() throws Exception {
    CommandRunner.Result result = run(xport("demo"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("这是商品1", "HTTP 200", "***")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET, "\u001b");
    assertThat(result.err()).hasLineCount(1);
  }

  @Test
  void printsOnlyResponseJson() throws Exception {
    Path body = folder.resolve("body.json");
    Files.writeString(body, DocumentedExamples.request().toString());

    CommandRunner.Result result =
        run(xport("call", DocumentedExamples.ID, "--body", body.toString()));

    assertThat(result.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(result.out())).isEqualTo(DocumentedExamples.response());
  }

  @Test
  void printsUtf8InAsciiLocale() throws Exception {
    CommandRunner.Result result = run(xport("example", DocumentedExamples.ID));

    assertThat(result.json()).isEqualTo(DocumentedExamples.request());
    assertThat(result.out()).contains("这是商品1");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void servesOtherProcessesUntilTerminated() throws Exception {
    Process sandbox =
        xport("sandbox").redirectError(folder.resolve("sandbox-err").toFile()).start();
    try (BufferedReader printed =
        new BufferedReader(new InputStreamReader(sandbox.getInputStream(), UTF_8))) {
      String baseUrl = printed.readLine();
      assertThat(baseUrl).matches("http://127\\.0\\.0\\.1:[0-9]+");
      ProcessBuilder demo = xport("demo", "--base-url", baseUrl);
      demo.environment().putAll(testCaller());

      CommandRunner.Result whileItRuns = run(demo);
      HttpResponse<String> page = get(baseUrl + "/docs/");
      HttpResponse<String> script = get(baseUrl + "/docs/assets/sandbox.js");
      sandbox.toHandle().destroy(); // ends the process only, so that the test can read its output
      boolean ended = sandbox.waitFor(30, TimeUnit.SECONDS);

      assertThat(whileItRuns.exitCode()).isZero();
      assertThat(whileItRuns.err()).isEmpty();
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<html lang=\"en\">");
      assertThat(script.body()).contains(XportSandbox.TEST_ACCESS_KEY);
      assertThat(ended).isTrue();
      assertThat(printed.readLine()).isNull();
      assertThatThrownBy(() -> get(baseUrl + "/docs/")).isInstanceOf(ConnectException.class);
    } finally {
      sandbox.destroyForcibly();
    }
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  /** Runs in a terminal of 132 columns, which the program script of util-linux provides. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wrapsHelpAtWidthOfTerminal(boolean hasStyles) throws Exception {
    assumeThat(Path.of("/usr/bin/script")).isExecutable();
    String help = String.join(" ", xport("sandbox", "--help").command());
    ProcessBuilder terminal =
        new ProcessBuilder("/usr/bin/script", "-qec", "stty cols 132; " + help, "/dev/null");
    terminal.environment().put("TERM", "xterm");
    terminal.environment().remove("NO_COLOR");
    if (!hasStyles) {
      terminal.environment().put("NO_COLOR", "1");
    }

    String printed = run(terminal).out();

    assertThat(printed)
        .contains("until you stop it. The first line of the output is its base URL.");
    assertThat(printed.contains("\u001b")).isEqualTo(hasStyles);
  }

  @Test
  void ignoresClosedOutputPipe() throws Exception {
    Path err = folder.resolve("err");
    Process process = xport("operations").redirectError(err.toFile()).start();
    process.getInputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(err).isEmptyFile();
  }

  @Test
  void refusesPushAndStopsWhenOutputIsClosed() throws Exception {
    Path err = folder.resolve("receiver-err");
    ProcessBuilder listen = xport("messages", "listen");
    listen.environment().putAll(testCaller());
    Process receiver = listen.redirectError(err.toFile()).start();
    try {
      String url = receiver.inputReader(UTF_8).readLine();
      receiver.getInputStream().close();
      ProcessBuilder send = xport("messages", "send", "--type", "ORDER_CREATE", "--to", url);
      send.environment().putAll(testCaller());

      assertThat(run(send).out()).startsWith("HTTP 503");
      assertThat(receiver.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(receiver.exitValue()).isEqualTo(3);
      assertThat(err).content().contains("The output is closed, so the command stops.");
    } finally {
      receiver.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "operations", "sign"})
  void startsFast(String command) throws Exception {
    ProcessBuilder xport =
        command.equals("sign") ? xport("sign", DocumentedExamples.ID) : xport(command);
    xport.environment().putAll(testCaller());
    Files.createDirectories(START_TIMES);
    Duration duration = MAX_START_TIME;
    // A second try, because other work on the machine can delay the first one.
    for (int i = 0; i < 3 && duration.compareTo(MAX_START_TIME) >= 0; i++) {
      long start = System.nanoTime();
      assertThat(run(xport).exitCode()).isZero();
      duration = Duration.ofNanos(System.nanoTime() - start);
    }

    Files.writeString(
        START_TIMES.resolve(command.replace("-", "") + ".txt"),
        "xport %s: %d ms of wall time%n".formatted(command, duration.toMillis()));
    assertThat(duration).isLessThan(MAX_START_TIME);
  }
}
