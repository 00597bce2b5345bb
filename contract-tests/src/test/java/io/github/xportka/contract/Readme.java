package io.github.xportka.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's README, as text to be held against the code. */
final class Readme {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private Readme() {}

  static String text() {
    try {
      return Files.readString(Path.of("..", "README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String javaExample() {
    Matcher example = JAVA.matcher(text());
    if (!example.find()) {
      throw new AssertionError("The README has no Java example.");
    }
    return example.group(1);
  }

  /** The rows of the table of operations, without their frame. */
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
