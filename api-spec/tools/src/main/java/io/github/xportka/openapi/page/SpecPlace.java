package io.github.xportka.openapi.page;

/**
 * A place in the spec.
 *
 * @param file the file as its path below the spec's folder; empty for the bundle
 * @param pointer the place in it as a JSON pointer
 */
public record SpecPlace(String file, String pointer) {
  /** File and pointer, as a reference writes them. */
  @Override
  public String toString() {
    return file + "#" + pointer;
  }
}
