package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The build writes the pacts twice, the second time in another JVM and with the tests in another
 * order: they are the same to the last byte. So a difference between two pacts is one that somebody
 * made.
 */
class RepeatedPactsIT {
  private static final Path AGAIN = Path.of(System.getProperty("pacts.again"));

  static List<Path> pacts() throws IOException {
    return names(PactFile.folder());
  }

  @ParameterizedTest
  @MethodSource("pacts")
  void isTheSameToTheLastByte(Path pact) {
    assertThat(AGAIN.resolve(pact)).hasSameBinaryContentAs(PactFile.folder().resolve(pact));
  }

  @Test
  void thereAreNoOthers() throws IOException {
    assertThat(names(AGAIN)).isEqualTo(pacts()).hasSize(2);
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }
}
