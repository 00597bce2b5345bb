package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleCommandTest {
  @Test
  void printsTheDocumentedRequest() {
    Shell.Outcome outcome = new Shell().run("example", Documented.ID);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.json()).isEqualTo(Documented.request());
    assertThat(outcome.out()).contains("这是商品1");
    assertThat(outcome.err()).isEmpty();
  }
}
