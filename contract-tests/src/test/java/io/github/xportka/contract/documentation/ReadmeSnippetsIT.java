package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Java snippets of the README, as a user compiles and runs them: each on its own and as printed,
 * with the class path of a project that depends on the installed client, receiver and sandbox.
 */
class ReadmeSnippetsIT {
  @AutoClose private static final XportSandbox SANDBOX = XportSandbox.start();

  private static final Path CLASS_PATH = Path.of("target", "it", "user-project", "class-path.txt");

  private static final String PUSHED_TO = "ReceiverWithPush";
  private static final String START = "server.start();\n";

  private static final String PUSH =
      """
      String callback = "http://127.0.0.1:" + server.getAddress().getPort() + "/xport-messages";
      try (var sandbox =
          io.github.xportka.sandbox.XportSandbox.builder()
              .callback(java.net.URI.create(callback))
              .pushAcceleration(1800)
              .start()) {
        sandbox.trigger(
            io.github.xportka.sandbox.state.OrderEvent.CANCEL, "2257164624870311973");
        sandbox.awaitPushes(java.time.Duration.ofSeconds(120));
        System.out.println("pushed: " + sandbox.pushes().get(0).state());
      }
      """;

  private static JavaSnippets snippets;
  private static String compilerErrors;

  @BeforeAll
  static void compile(@TempDir Path classes) throws IOException {
    snippets = new JavaSnippets(classes, Files.readString(CLASS_PATH));
    List<String> printed = Readme.javaExamples();
    for (int i = 0; i < printed.size(); i++) {
      snippets.add("Snippet" + (i + 1), printed.get(i));
    }
    snippets.add(PUSHED_TO, withPush(printed));
    compilerErrors = snippets.compile();
  }

  /** Returns the snippet of a receiver with a push to it. */
  private static String withPush(List<String> printed) {
    return printed.stream()
        .filter(snippet -> snippet.contains(START))
        .findFirst()
        .orElseThrow()
        .replace(START, START + PUSH);
  }

  static List<String> names() {
    return IntStream.rangeClosed(1, Readme.javaExamples().size())
        .mapToObj(i -> "Snippet" + i)
        .toList();
  }

  @Test
  void snippetsCompile() {
    assertThat(compilerErrors).isEmpty();
  }

  @Test
  void dependenciesResolve() throws IOException {
    String classPath = Files.readString(CLASS_PATH);

    assertThat(Readme.dependencies())
        .hasSize(2)
        .allSatisfy(folder -> assertThat(classPath).contains(Path.of(folder).toString()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void snippetRuns(String name) throws Exception {
    assertThat(output(name)).isNotBlank();
  }

  @Test
  void receiverEndsAfterPush() throws Exception {
    assertThat(output(PUSHED_TO)).contains("pushed: DELIVERED");
  }

  /** The same snippet needs the client, the receiver, the sandbox and the bundled spec. */
  @Test
  void receiverAndSandboxRunAsModules() throws Exception {
    assertThat(output(snippets.runWithModulePath(PUSHED_TO, environment())))
        .contains("pushed: DELIVERED");
  }

  /** Runs a snippet, which must end without an error, and returns its output. */
  private static String output(String name) throws Exception {
    return output(snippets.runInOwnProcess(name, environment()));
  }

  private static String output(JavaSnippets.Outcome outcome) {
    assertThat(outcome.status()).as(outcome.errors()).isZero();
    return outcome.printed();
  }

  private static Map<String, String> environment() {
    return Map.of(
        "XPORT_BASE_URL", SANDBOX.baseUrl(),
        "XPORT_ACCESS_KEY", XportSandbox.TEST_ACCESS_KEY,
        "XPORT_ACCESS_SECRET", XportSandbox.TEST_ACCESS_SECRET,
        "XPORT_USER_ID", XportSandbox.TEST_USER_ID);
  }
}
