package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.support.WrittenPacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The pacts of two JVMs with two test orders are the same to the last byte, so that a difference in
 * version control always comes from a change of the consumer tests.
 */
class RepeatedPactsIT {
  private static final Path AGAIN = Path.of(System.getProperty("pacts.again"));

  @Test
  void areSameToTheLastByte() {
    List<Path> pacts = WrittenPacts.in(WrittenPacts.folder());

    assertThat(pacts)
        .hasSize(2)
        .allSatisfy(
            pact -> assertThat(AGAIN.resolve(pact.getFileName())).hasSameBinaryContentAs(pact));
    assertThat(WrittenPacts.in(AGAIN)).hasSameSizeAs(pacts);
  }
}
