package io.github.xportka.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleMainTest {
  private static final String RESPONSE = "examples/sendParcel/response.json";

  @TempDir Path folder;
  @TempDir Path output;
  private DocumentFolder parcels;

  @BeforeEach
  void copyDocument() {
    parcels = DocumentFolder.parcels(folder);
  }

  private String write() throws IOException {
    Path file = output.resolve("bundle.yaml");
    main(output.resolve("input.yaml"), file);
    return Files.readString(file);
  }

  private void main(Path... files) throws IOException {
    BundleMain.main(
        Stream.concat(Stream.of(folder), Stream.of(files))
            .map(Path::toString)
            .toArray(String[]::new));
  }

  @Test
  void writesInputOfGenerator() throws IOException {
    write();

    assertThat(DocumentMapper.YAML.readTree(Files.readString(output.resolve("input.yaml"))))
        .isEqualTo(GeneratorInput.of((ObjectNode) parcels.bundle()));
  }

  @Test
  void writesBundleThatReadsBackUnchanged() throws IOException {
    parcels.replace(
        RESPONSE,
        "null",
        """
        {"emoji": "\\ud83d\\ude00 \\u0007",
         "on": "on", "no": "no", "null": "null", "tilde": "~", "date": "2025-08-19",
         "time": "06:50:46", "instant": "2025-08-19 06:50:46", "digits": "1754342534",
         "octal": "0777", "hex": "0x1F", "exponent": "1e3", "dot": ".5", "minus": "-",
         "empty": "", "space": " x ", "colon": "a: b", "hash": "a #b",
         "lines": "a\\n\\n  b \\n", "tab": "a\\tb", "chinese": "顺丰", "number": 2.0,
         "long": 9007199254740993, "truth": true, "none": null, "list": [], "object": {}}
        """);

    assertThat(DocumentMapper.YAML.readTree(write())).isEqualTo(parcels.bundle());
  }

  @Test
  void quotesTextsThatLookLikeDates() throws IOException {
    parcels.replace(RESPONSE, "\"ok\"", "\"2025-08-19\"");

    assertThat(write()).contains("\"2025-08-19\"");
  }

  @Test
  void writesSameBytesToEachFile() throws IOException {
    Path one = output.resolve("a/one.yaml");
    Path two = output.resolve("b/two.yaml");

    main(output.resolve("input.yaml"), one, two);

    assertThat(one).hasContent(write()).hasSameBinaryContentAs(two);
  }

  @Test
  void failsWithListOfViolations() {
    parcels
        .replace("pages/send-parcel.yaml", "x-retry: unsafe", "x-retry: maybe")
        .replace("pages/send-parcel.yaml", "ID of the order.", "ID of the order");

    assertThatThrownBy(this::write)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The spec has violations (2):\n")
        .hasMessageContaining("\n  pages/send-parcel.yaml:15#/pathItem/post/x-retry: The value")
        .hasMessageContaining("\n  pages/send-parcel.yaml:54#/components/");
    assertThat(output).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          openapi.yaml | /parcels/list: | /parcels/send: | openapi.yaml:11: The file cannot be parsed: Duplicate field '/parcels/send'.
          openapi.yaml | paths: | ' paths:' | openapi.yaml:8: The file cannot be parsed: expected <block end>, but found '<block mapping start>'. Correct the syntax, or the indentation of this line or of the lines above.
          pages/parcel-list.yaml | '        length:' | '         length: {type: string}\n        width:' | pages/parcel-list.yaml:56: The file cannot be parsed: expected <block end>, but found '<block mapping start>'. Correct the syntax, or the indentation
          shared/address.yaml | Address: | Envelope: | The target shared/address.yaml#/components/schemas/Address does not exist.
          """)
  void failsWithPlaceInFileWithoutStackTrace(
      String file, String text, String replacement, String message) {
    parcels.replace(file, text, replacement);

    assertThatThrownBy(this::write)
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageStartingWith("The spec has violations (1):\n  ")
        .hasMessageContaining(message)
        .satisfies(failure -> assertThat(failure.getStackTrace()).isEmpty());
  }

  @Test
  void failsWithViolationThatOnlyBundlerFinds() {
    parcels
        .replace("shared/enums.yaml", "ParcelOption:", "Size:")
        .replace("openapi.yaml", "/ParcelOption", "/Size");

    assertThatThrownBy(this::write)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The spec has violations (1):\n  ")
        .hasMessageContaining("has a component with the same name.");
  }
}
