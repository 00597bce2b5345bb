package io.github.xportka.spec.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the spec's folder that a test may change. */
final class SpecCopy {
  private static final Path SPEC = Path.of("src/main/openapi");
  static final String PAGE = "pages/update-domestic-logistics-information.yaml";

  private final Path folder;

  private SpecCopy(Path folder) {
    this.folder = folder;
  }

  static SpecCopy in(Path folder) {
    try (Stream<Path> files = Files.walk(SPEC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SPEC.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpecCopy(folder);
  }

  /** A spec that has no page yet: how requests are signed, and what pages share. */
  static SpecCopy withoutPages(Path folder) {
    try {
      Files.createDirectories(folder.resolve("shared"));
      for (String name : List.of("signing", "logistics-envelope", "line-item")) {
        String file = "shared/" + name + ".yaml";
        Files.copy(SPEC.resolve(file), folder.resolve(file));
      }
      Files.writeString(
          folder.resolve("openapi.yaml"),
          """
          openapi: 3.0.3
          info: {title: Test, version: '1'}
          servers: [{url: 'https://www.xportcn.com/api'}]
          tags: [{name: warehouse-logistics}]
          paths: {}
          components:
            securitySchemes:
              headerSignature:
                $ref: shared/signing.yaml#/components/securitySchemes/headerSignature
              querySignature:
                $ref: shared/signing.yaml#/components/securitySchemes/querySignature
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpecCopy(folder);
  }

  Path folder() {
    return folder;
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text wherever it stands; it must stand somewhere. */
  SpecCopy replace(String name, String text, String other) {
    String before = read(name);
    assertThat(before).contains(text);
    try {
      Files.writeString(folder.resolve(name), before.replace(text, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  SpecCopy delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  SpecDocument document() {
    return SpecDocument.of(folder);
  }
}
