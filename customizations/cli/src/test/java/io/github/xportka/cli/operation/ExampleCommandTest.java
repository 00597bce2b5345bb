package io.github.xportka.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import org.junit.jupiter.api.Test;

class ExampleCommandTest {
  @Test
  void printsDocumentedRequest() {
    CommandRunner.Result result = new CommandRunner().run("example", DocumentedExamples.ID);

    assertThat(result.exitCode()).isZero();
    assertThat(result.json()).isEqualTo(DocumentedExamples.request());
    assertThat(result.out()).contains("这是商品1");
    assertThat(result.err()).isEmpty();
  }
}
