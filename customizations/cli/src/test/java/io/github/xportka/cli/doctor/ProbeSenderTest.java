package io.github.xportka.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.context.CallerCredentials;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ProbeSenderTest {
  @Test
  void stopsProbeAtLimitOfRequests() {
    CommandRunner runner = new CommandRunner();
    ProbeSender sender =
        new ProbeSender(
            runner.context(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
            "https://platform.example/api",
            new CallerCredentials("key", "secret", "user"));
    for (int i = 0; i < ProbeSender.MOST_REQUESTS; i++) {
      sender.next("a request");
    }

    assertThatThrownBy(() -> sender.next("one more"))
        .isInstanceOf(ProbeSender.StopException.class)
        .hasMessage("The limit of 40 requests is reached.");
    assertThat(sender.sent()).isEqualTo(ProbeSender.MOST_REQUESTS);
    assertThat(runner.waits()).hasSize(ProbeSender.MOST_REQUESTS - 1);
  }
}
