package io.github.xportka.openapi.model;

/**
 * Position of a value in a source file.
 *
 * @param file the path of the file below the folder of the document
 * @param pointer the JSON pointer of the value in the file; empty for the whole file
 * @param line the line number, counted from 1. A missing value has the line of the nearest
 *     enclosing value. 0 if the document was not read from a file
 */
public record Position(String file, String pointer, int line) {
  /** Returns the file, and the line and the pointer if they are known. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : "#" + pointer);
  }
}
