package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder with a spec that a test may change. */
public final class SpecFolder {
  public static final Path SPEC = Path.of("../openapi");
  public static final String PAGE = "pages/update-domestic-logistics-information.yaml";
  static final String LINE_ITEM = "shared/line-item.yaml";
  static final String ENVELOPE = "shared/logistics-envelope.yaml";
  static final String REQUEST = "examples/updateLogisticInfo/request.json";
  static final String RESPONSE = "examples/updateLogisticInfo/response.json";
  static final String REFUSED = "examples/updateLogisticInfo/refused.json";
  static final String OPERATION = "/pathItem/post";
  static final String SCHEMAS = "/components/schemas";

  private final Path folder;

  private SpecFolder(Path folder) {
    this.folder = folder;
  }

  public static SpecFolder empty(Path folder) {
    return new SpecFolder(folder);
  }

  public static SpecFolder copyOfTheSpec(Path folder) {
    try (Stream<Path> files = Files.walk(SPEC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SPEC.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpecFolder(folder);
  }

  public SpecFolder write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of a text, which must be there. */
  SpecFolder replace(String name, String text, String other) {
    String before = read(name);
    assertThat(before).contains(text);
    int start = before.indexOf(text);
    return write(
        name, before.substring(0, start) + other + before.substring(start + text.length()));
  }

  public SpecFolder delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ObjectNode bundle() {
    return SpecBundler.bundle(folder);
  }

  LintAssert lint() {
    return new LintAssert(SpecLint.check(folder));
  }
}
