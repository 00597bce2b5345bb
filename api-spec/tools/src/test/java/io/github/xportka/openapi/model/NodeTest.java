package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {
  @TempDir Path folder;
  private DocumentFolder files;
  private Node root;

  @BeforeEach
  void writeFiles() {
    files =
        DocumentFolder.empty(folder)
            .write(
                "openapi.yaml",
                """
                info:
                  title: Parcels
                paths:
                  /parcels/{id}:
                    $ref: pages/parcel.yaml#/pathItem
                tags:
                  - name: a
                  - name: b
                broken: {$ref: pages/parcel.yaml#/other}
                lost: {$ref: pages/lost.yaml#/other}
                whole: {$ref: pages/parcel.yaml}
                text: '{"a": [1]}'
                file: examples/a.json
                flag: true
                """)
            .write("pages/parcel.yaml", "pathItem:\n  get:\n    operationId: getParcel\n")
            .write("examples/a.json", "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");
    root = files.document().root();
  }

  @ParameterizedTest
  @CsvSource({
    "'', openapi.yaml:1",
    "info, openapi.yaml:1#/info",
    "info/title, openapi.yaml:2#/info/title",
    "tags/1/name, openapi.yaml:8#/tags/1/name",
    "tags/1/missing/deeper, openapi.yaml:8#/tags/1/missing/deeper",
    "missing, openapi.yaml:1#/missing"
  })
  void locatesValueInFile(String path, String position) {
    Node node = path.isEmpty() ? root : root.at(path.split("/"));

    assertThat(node.position()).hasToString(position);
  }

  @Test
  void locatesValuesOfOtherFiles() {
    Node operation = root.at("paths", "/parcels/{id}").resolve().at("get");

    assertThat(operation.position()).hasToString("pages/parcel.yaml:2#/pathItem/get");
    assertThat(operation.at("operationId").position())
        .isEqualTo(new Position("pages/parcel.yaml", "/pathItem/get/operationId", 3));
    assertThat(root.at("file").externalFile().at("a", "b").position())
        .hasToString("examples/a.json:3#/a/b");
  }

  @Test
  void omitsLineOfDocumentWithoutFile() {
    assertThat(Documents.parse("a: 1").root().at("a").position()).hasToString("openapi.yaml#/a");
  }

  @Test
  void navigatesObjectsAndArrays() {
    assertThat(root.at("tags").elements())
        .extracting(tag -> tag.at("name").text())
        .containsExactly("a", "b");
    assertThat(root.entries()).extracting(Node::key).startsWith("info", "paths", "tags");
    assertThat(root.at("info").elements()).isEmpty();
    assertThat(root.at("tags").entries()).isEmpty();
    assertThat(root.at("tags", "0", "name").path()).containsExactly("tags", "0", "name");
    assertThat(root.at("tags", "0", "name").parentKey()).isEqualTo("0");
    assertThat(root.at("tags").parentKey()).isEmpty();
    assertThat(root.key()).isEmpty();
  }

  @Test
  void findsNothingBelowListByName() {
    Node list = OpenApiDocument.of(JsonNodeFactory.instance.arrayNode().add("element")).root();

    assertThat(list.at("components", "schemas").exists()).isFalse();
    assertThat(list.at("0").text()).isEqualTo("element");
  }

  @Test
  void treatsMissingValueAsEmpty() {
    Node missing = root.at("info").at("a").at("b");

    assertThat(missing.exists()).isFalse();
    assertThat(missing.text()).isEmpty();
    assertThat(missing.isTrue()).isFalse();
    assertThat(missing.entries()).isEmpty();
    assertThat(missing.isReference()).isFalse();
    assertThat(missing.resolve()).isEqualTo(missing);
    assertThat(root.at("flag").isTrue()).isTrue();
    assertThat(root.at("flag").text()).isEmpty();
  }

  @Test
  void comparesByFileAndPointer() {
    assertThat(root.at("info")).isEqualTo(root.at("info")).hasSameHashCodeAs(root.at("info"));
    assertThat(root.at("info")).isNotEqualTo(root.at("tags")).isNotEqualTo("info");
    assertThat(root.at("info")).hasToString("openapi.yaml#/info");
  }

  @Test
  void parsesTextAsJson() throws JsonProcessingException {
    assertThat(root.at("text").parsedText().at("a", "0").value().intValue()).isEqualTo(1);
    assertThat(root.at("text").parsedText().at("a").position())
        .hasToString("openapi.yaml:12#/text/a");
    assertThatThrownBy(() -> root.at("file").parsedText())
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken | openapi.yaml:9#/broken: The target pages/parcel.yaml#/other does not exist. Add the target, or correct the reference.
          lost | openapi.yaml:10#/lost: The file pages/lost.yaml does not exist. Add the file, or correct the reference.
          whole | openapi.yaml:11#/whole: The reference 'pages/parcel.yaml' does not have the form file.yaml#/pointer. Correct the reference.
          """)
  void rejectsBrokenReference(String key, String message) {
    assertThatThrownBy(() -> root.at(key).resolve())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
  }

  @Test
  void rejectsReferenceToInvalidFileName() {
    Node reference = Documents.parse("a: {$ref: \"\\0#/b\"}").root().at("a");

    assertThatThrownBy(reference::target)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("is not the name of a file. Correct the reference.");
  }

  @Test
  void doesNotReadFilesBesideSingleDocument() {
    Node reference = Documents.parse("a: {$ref: 'pom.xml#/b'}").root().at("a");

    assertThatThrownBy(reference::target).hasMessageContaining("The file pom.xml does not exist.");
  }
}
