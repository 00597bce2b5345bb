package io.github.xportka.contract.style;

import java.nio.file.Path;

/**
 * Piece of documentation in plain English.
 *
 * @param file the file, relative to the repository
 * @param line the line on which the text begins, from 1
 * @param text the text, with its line breaks
 */
record Prose(Path file, long line, String text) {
  /** Returns the line of a position in the text. */
  long lineAt(int position) {
    return line + text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
