package io.github.xportka.contract.style;

import java.nio.file.Path;

/**
 * Text that breaks a style rule.
 *
 * @param file the file, relative to the repository
 * @param line the line, from 1
 * @param text the text that breaks the rule
 * @param remedy the correction to make
 */
record StyleViolation(Path file, long line, String text, String remedy) {
  @Override
  public String toString() {
    return "%s:%d: \"%s\": %s".formatted(file, line, text, remedy);
  }
}
