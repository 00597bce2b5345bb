package io.github.xportka.openapi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.SpecFolder;
import java.nio.file.Path;
import java.util.List;

/** A spec's folder that a test may change, and then compare pages with. */
final class SpecCopy {
  static final String PAGE = SpecFolder.PAGE;

  private final Path folder;
  private final SpecFolder files;

  private SpecCopy(Path folder, SpecFolder files) {
    this.folder = folder;
    this.files = files;
  }

  static SpecCopy in(Path folder) {
    return new SpecCopy(folder, SpecFolder.copyOfTheSpec(folder));
  }

  /** A spec that has no page yet: how requests are signed, and what pages share. */
  static SpecCopy withoutPages(Path folder) {
    SpecFolder spec = SpecFolder.empty(SpecFolder.SPEC);
    SpecFolder files = SpecFolder.empty(folder);
    for (String name : List.of("signing", "logistics-envelope", "line-item")) {
      String file = "shared/" + name + ".yaml";
      files.write(file, spec.read(file));
    }
    files.write(
        "openapi.yaml",
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
    return new SpecCopy(folder, files);
  }

  Path folder() {
    return folder;
  }

  String read(String name) {
    return files.read(name);
  }

  /** Replaces a text wherever it stands; it must stand somewhere. */
  SpecCopy replace(String name, String text, String other) {
    String before = read(name);
    assertThat(before).contains(text);
    files.write(name, before.replace(text, other));
    return this;
  }

  SpecCopy delete(String name) {
    files.delete(name);
    return this;
  }

  SpecDocument document() {
    return SpecDocument.of(folder);
  }
}
