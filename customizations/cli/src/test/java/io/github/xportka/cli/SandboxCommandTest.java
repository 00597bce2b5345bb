package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.sandbox.XportSandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandTest {
  private final List<Shell.Outcome> calls = new ArrayList<>();

  /** Calls a sandbox by what it printed. */
  private void call(String printed, Shell caller) {
    calls.add(
        caller
            .with(TargetOptions.BASE_URL, printed.strip())
            .input(Documented.request().toString())
            .run("call", Documented.ID, "--body", "-"));
  }

  private static Shell testCaller() {
    return new Shell()
        .with(Identity.ACCESS_KEY, XportSandbox.TEST_ACCESS_KEY)
        .with(Identity.ACCESS_SECRET, XportSandbox.TEST_ACCESS_SECRET)
        .with(Identity.USER_ID, XportSandbox.TEST_USER_ID);
  }

  @Test
  void printsItsBaseUrlAndTakesTheTestCallersCallsUntilItIsStopped() {
    Shell.Outcome outcome =
        new Shell().whileItRuns(printed -> call(printed, testCaller())).run("sandbox");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).matches("http://127\\.0\\.0\\.1:[0-9]+\\R");
    assertThat(outcome.err())
        .contains(
            "export " + TargetOptions.BASE_URL + "=" + outcome.out().strip(),
            "export " + Identity.ACCESS_KEY + "=" + XportSandbox.TEST_ACCESS_KEY,
            "export " + Identity.ACCESS_SECRET + "=" + XportSandbox.TEST_ACCESS_SECRET,
            "export " + Identity.USER_ID + "=" + XportSandbox.TEST_USER_ID);
    call(outcome.out(), testCaller());
    assertThat(calls).extracting(Shell.Outcome::exitCode).containsExactly(0, 3);
  }

  @Test
  void takesTheCallsOfWhomTheEnvironmentNames() {
    Shell.Outcome outcome =
        Shell.ofCaller().whileItRuns(printed -> call(printed, Shell.ofCaller())).run("sandbox");

    assertThat(outcome.err()).doesNotContain(Identity.ACCESS_KEY);
    assertThat(calls).extracting(Shell.Outcome::exitCode).containsExactly(0);
  }

  @Test
  void checksSignaturesUnlessToldNotTo() {
    Shell wrong = Shell.ofCaller().with(Identity.ACCESS_SECRET, "another-secret");

    Shell.ofCaller().whileItRuns(printed -> call(printed, wrong)).run("sandbox");
    Shell.ofCaller().whileItRuns(printed -> call(printed, wrong)).run("sandbox", "--no-signature");

    assertThat(calls).extracting(Shell.Outcome::exitCode).containsExactly(1, 0);
  }

  @Test
  void saysThatAPortIsTaken() {
    try (XportSandbox first = Shell.sandbox()) {
      String port = Integer.toString(first.port());

      Shell.Outcome outcome = new Shell().run("sandbox", "--port", port);

      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).hasLineCount(1).contains(port, "choose another port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "8080.5", ""})
  void refusesWhatIsNoPort(String port) {
    Shell.Outcome outcome = new Shell().run("sandbox", "--port=" + port);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("from 0 to 65535");
  }

  @Test
  void needsAllThreeVariablesOrNone() {
    Shell.Outcome outcome = Shell.ofCaller().without(Identity.ACCESS_KEY).run("sandbox");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(Identity.ACCESS_KEY);
  }
}
