package io.github.xportka.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.sandbox.XportSandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxCommandTest {
  private final List<CommandRunner.Result> calls = new ArrayList<>();

  /** Calls a sandbox at its printed base URL. */
  private void call(String printed, CommandRunner caller) {
    calls.add(
        caller
            .with(BaseUrlOption.VARIABLE, printed.strip())
            .input(DocumentedExamples.request().toString())
            .run("call", DocumentedExamples.ID, "--body", "-"));
  }

  private static CommandRunner testCaller() {
    return new CommandRunner()
        .with(CallerCredentials.ACCESS_KEY, XportSandbox.TEST_ACCESS_KEY)
        .with(CallerCredentials.ACCESS_SECRET, XportSandbox.TEST_ACCESS_SECRET)
        .with(CallerCredentials.USER_ID, XportSandbox.TEST_USER_ID);
  }

  @Test
  void acceptsTestCredentialsUntilStopped() {
    CommandRunner.Result result =
        new CommandRunner().whileItRuns(printed -> call(printed, testCaller())).run("sandbox");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).matches("http://127\\.0\\.0\\.1:[0-9]+\\R");
    assertThat(result.err())
        .contains(
            "export " + BaseUrlOption.VARIABLE + "=" + result.out().strip(),
            "export " + CallerCredentials.ACCESS_KEY + "=" + XportSandbox.TEST_ACCESS_KEY,
            "export " + CallerCredentials.ACCESS_SECRET + "=" + XportSandbox.TEST_ACCESS_SECRET,
            "export " + CallerCredentials.USER_ID + "=" + XportSandbox.TEST_USER_ID);
    call(result.out(), testCaller());
    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(0, 3);
  }

  @Test
  void refusesCredentialsOfEnvironmentWithRemedy() {
    CommandRunner.withCredentials()
        .whileItRuns(printed -> call(printed, CommandRunner.withCredentials()))
        .run("sandbox");

    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(1);
    assertThat(calls.get(0).err())
        .contains(
            "If the target is a sandbox of 'xport sandbox', set the documented test credentials: "
                + CallerCredentials.ACCESS_KEY
                + "="
                + XportSandbox.TEST_ACCESS_KEY);
  }

  @Test
  void acceptsOwnCredentialsIfAsked() {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .whileItRuns(printed -> call(printed, CommandRunner.withCredentials()))
            .run("sandbox", "--own-credentials");

    assertThat(result.err())
        .contains("Every program on this machine can let it sign messages")
        .doesNotContain(CallerCredentials.ACCESS_KEY);
    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(0);
  }

  @Test
  void requiresAllVariablesForOwnCredentials() {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .without(CallerCredentials.USER_ID)
            .run("sandbox", "--own-credentials");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(CallerCredentials.USER_ID)
        .doesNotContain(CallerCredentials.ACCESS_KEY);
  }

  @Test
  void checksSignaturesUnlessDisabled() {
    CommandRunner wrong = testCaller().with(CallerCredentials.ACCESS_SECRET, "another-secret");

    new CommandRunner().whileItRuns(printed -> call(printed, wrong)).run("sandbox");
    new CommandRunner()
        .whileItRuns(printed -> call(printed, wrong))
        .run("sandbox", "--no-signature");

    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(1, 0);
  }

  @Test
  void servesOverriddenPath() {
    new CommandRunner()
        .whileItRuns(printed -> call(printed, testCaller()))
        .run("sandbox", "--path", DocumentedExamples.ID + "=/another/path");

    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(3);
  }

  @Test
  void makesFailureInEachCall() {
    new CommandRunner()
        .whileItRuns(
            printed -> {
              call(printed, testCaller());
              call(printed, testCaller());
            })
        .run("sandbox", "--failure", DocumentedExamples.ID + "=status:400");

    assertThat(calls).extracting(CommandRunner.Result::exitCode).containsExactly(3, 3);
    assertThat(calls.get(0).err()).contains("400");
  }

  @ParameterizedTest
  @CsvSource({
    "--failure, payOrder=explode, The failure 'explode' is unknown",
    "--failure, none=drop, The operation 'none' is unknown",
    "--path, payOrder=path, Begin with a slash",
    "--path, listOrders, Value for option '--path' (OPERATION=PATH) should be in KEY=VALUE format but was listOrders",
    "--path, listOrders=/alibaba/ka/order/create, is also the path of createOrder",
    "--path, listOrders=/__xport/reset, of listOrders belongs to the sandbox",
    "--failure, updateLogisticInfo=inner-failure, updateLogisticInfo cannot report a failure",
    "--failure, previewOrder=duplicate-pushes, previewOrder does not push messages",
    "--callback, file:/tmp/x, Use an https URL",
    "--callback, 127.0.0.1:9000, '--callback': Use an https URL without user name and password.",
    "--callback, http://192.0.2.2/, Only loopback hosts may use http",
    "--callback, https://user:name@192.0.2.2/, without user name and password",
    "--push-acceleration, 0, out of range",
    "--catalogue, missing.json, missing.json cannot be read",
    "--state, missing/state.json, missing/state.json cannot be written",
    "--port, 65536, The port 65536 is out of range. Choose 0 to 65535",
    "--port, -1, The port -1 is out of range",
    "--port, http, Invalid value for option '--port': 'http' is not an int"
  })
  void rejectsInvalidOption(String option, String value, String message) {
    CommandRunner.Result result = new CommandRunner().run("sandbox", option + "=" + value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
  }

  @Test
  void reportsPortInUse() {
    try (XportSandbox first = CommandRunner.sandbox()) {
      String port = Integer.toString(first.port());

      CommandRunner.Result result = new CommandRunner().run("sandbox", "--port", port);

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).hasLineCount(1).contains(port, "Choose another port");
    }
  }

  @ParameterizedTest
  @CsvSource({"--path, /one, /two", "--path, /one, /one", "--failure, status:503, drop"})
  void rejectsSecondValueForOperation(String option, String first, String second) {
    CommandRunner.Result result =
        new CommandRunner()
            .run("sandbox", option, "payOrder=" + first, option, "payOrder=" + second);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(option + " occurs twice for an operation");
  }
}
