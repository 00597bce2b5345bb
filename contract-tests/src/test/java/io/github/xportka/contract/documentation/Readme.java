package io.github.xportka.contract.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Text and parts of the project's README. */
final class Readme {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private Readme() {}

  static String text() {
    return read(Path.of("..", "README.md"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the snippets without JUnit tests, which the sandbox module runs. */
  static List<String> javaExamples() {
    return JAVA.matcher(text())
        .results()
        .map(example -> example.group(1))
        .filter(example -> !example.contains("@Test"))
        .toList();
  }

  /** Returns the rows of the table of operations. */
  static List<String> operationRows() {
    return text()
        .lines()
        .dropWhile(line -> !line.equals("## Operations"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
