package io.github.xportka.contract.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.style.JavaFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Length of the names of test methods. */
class TestNameTest {
  private static final int LIMIT = 60;

  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

  @Test
  void testNamesHaveAtMost60Characters() {
    List<Path> tests = RepositoryFiles.matching(".*/src/test/java/.*\\.java");

    assertThat(tests).hasSizeGreaterThan(50);
    assertThat(longNames(tests)).isEmpty();
  }

  @Test
  void reportsLongName(@TempDir Path folder) throws IOException {
    String name = "x".repeat(LIMIT);
    Path file =
        Files.writeString(
            folder.resolve("SomeTest.java"),
            "class SomeTest {\n  @Test void %sy() {}\n  @Test void %s() {}\n  void %sz() {}\n}"
                .formatted(name, name, name));

    assertThat(longNames(List.of(file)))
        .singleElement()
        .satisfies(violation -> assertThat(violation.line()).isEqualTo(2))
        .satisfies(violation -> assertThat(violation.text()).isEqualTo(name + "y"));
  }

  private static List<StyleViolation> longNames(List<Path> tests) {
    return JavaFile.parse(tests).stream().flatMap(TestNameTest::longNames).toList();
  }

  private static Stream<StyleViolation> longNames(JavaFile file) {
    return file.declarations().stream()
        .filter(declaration -> declaration.kind() == Kind.METHOD)
        .filter(method -> method.annotations().stream().anyMatch(TESTS::contains))
        .filter(method -> method.name().length() > LIMIT)
        .map(
            method ->
                new StyleViolation(
                    file.file(),
                    method.line(),
                    method.name(),
                    "use at most " + LIMIT + " characters"));
  }
}
