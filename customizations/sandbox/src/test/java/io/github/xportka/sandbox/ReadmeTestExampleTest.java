package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The JUnit test in the README is a test of this module, except for its package. */
class ReadmeTestExampleTest {
  private static final Path EXAMPLE =
      Path.of("src", "test", "java", "com", "example", "shop", "PaidOrderTest.java");

  @Test
  void readmeContainsTestOfThisModule() throws IOException {
    String example = Files.readString(EXAMPLE);

    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains(example.substring(example.indexOf("import ")));
  }

  @Test
  void exampleHasAtMostThirtyLines() throws IOException {
    assertThat(Files.readAllLines(EXAMPLE)).hasSizeLessThanOrEqualTo(30);
  }
}
