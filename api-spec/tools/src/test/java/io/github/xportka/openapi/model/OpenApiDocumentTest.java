package io.github.xportka.openapi.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDocumentTest {
  @TempDir Path folder;
  private OpenApiDocument parcels;

  @BeforeEach
  void readDocument() {
    parcels = DocumentFolder.parcels(folder).document();
  }

  @Test
  void listsOperationsAndMessages() {
    assertThat(parcels.operations())
        .extracting(Operation::toString)
        .containsExactly("sendParcel (POST /parcels/send)", "listParcels (GET /parcels/list)");
    assertThat(parcels.messages()).extracting(Operation::path).containsExactly("PARCEL_LOST");
    assertThat(parcels.messages()).allMatch(Operation::isMessage);
    assertThat(parcels.operations()).noneMatch(Operation::isMessage);
    assertThat(parcels.operationsAndMessages()).hasSize(3);
    assertThat(parcels.operation("listParcels")).map(Operation::method).contains(HttpMethod.GET);
    assertThat(parcels.operation("other")).isEmpty();
  }

  @Test
  void replacesTextOfOneFile() {
    OpenApiDocument changed = parcels.withFile("openapi.yaml", "paths: {}");

    assertThat(changed.operations()).isEmpty();
    assertThat(parcels.operations()).isNotEmpty();
    assertThat(changed.schema("Size")).isEqualTo(parcels.schema("Size"));
  }

  @Test
  void listsSchemasOfAllFilesOnce() {
    assertThat(parcels.schemas())
        .extracting(schema -> schema.node().key())
        .containsExactly(
            "PushedMessage",
            "LostMessage",
            "ParcelListResponse",
            "Parcel",
            "Measure",
            "SendParcelRequest",
            "Size",
            "SendParcelResponse",
            "Outcome",
            "Address",
            "ParcelStatus",
            "ParcelOption",
            "Envelope");
    assertThat(parcels.schema("Size")).map(Schema::type).contains("object");
    assertThat(parcels.schema("Other")).isEmpty();
  }

  @Test
  void findsSchemaOfMessageBody() {
    assertThat(parcels.messageBodies("PARCEL_LOST"))
        .containsExactly(parcels.schema("LostMessage").orElseThrow());
    assertThat(parcels.messageBodies("OTHER")).isEmpty();
  }

  @Test
  void resolvesSecuritySchemesAndTags() {
    SecurityScheme scheme = sign();

    assertThat(parcels.securitySchemes())
        .containsOnlyKeys("accessKey", "signature", "sign", "messageSignature");
    assertThat(scheme.in()).isEqualTo("query");
    assertThat(scheme.parameterName()).isEqualTo("sign");
    assertThat(scheme.description()).startsWith("Signs");
    assertThat(scheme.signing().at("digest").text()).isEqualTo("MD5");
    assertThat(scheme.signingScheme()).isEqualTo("querySignature");
    assertThat(scheme.signingParameters()).containsExactly("sign");
    assertThat(parcels.tags()).containsEntry("parcels", "Sending and tracking of parcels.");
  }

  private SecurityScheme sign() {
    return requireNonNull(parcels.securitySchemes().get("sign"));
  }

  @Test
  void findsSigningSchemeWithIncludedOnes() {
    assertThat(parcels.signingSchemes("querySignature"))
        .extracting(SecurityScheme::name)
        .containsExactly("sign", "signature");
    assertThat(parcels.signingSchemes("headerSignature")).hasSize(1);
    assertThat(parcels.signingSchemes("other")).isEmpty();
    assertThat(parcels.signingSchemes("")).isEmpty();
  }

  @Test
  void endsAtSigningSchemesThatIncludeEachOther() {
    OpenApiDocument cycle =
        DocumentFolder.parcels(folder)
            .replace(
                "shared/signing.yaml",
                "scheme: headerSignature",
                "scheme: headerSignature\n        includes: querySignature")
            .document();

    assertThat(cycle.signingSchemes("headerSignature"))
        .extracting(SecurityScheme::name)
        .containsExactly("signature", "sign");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - {accessKey: [], signature: []} | headerSignature
          - {sign: [], signature: [], accessKey: []} | querySignature
          - {sign: []} | ''
          - {accessKey: [], signature: [], messageSignature: []} | ''
          - {} | ''
          [] | ''
          """)
  void derivesSigningSchemeOfOperation(String security, String scheme) {
    OpenApiDocument document =
        DocumentFolder.parcels(folder)
            .replace("pages/parcel-list.yaml", "- accessKey: []\n        signature: []", security)
            .document();

    assertThat(document.signingScheme(document.operation("listParcels").orElseThrow()).orElse(""))
        .isEqualTo(scheme);
  }

  @Test
  void findsEverythingThatReferencesReach() {
    assertThat(parcels.referenced())
        .contains(
            parcels.schema("Measure").orElseThrow().node(),
            parcels.schema("LostMessage").orElseThrow().node(),
            sign().node())
        .doesNotContain(parcels.root());
    assertThat(parcels.nodes().filter(Node::isReference))
        .hasSizeGreaterThan(parcels.referenced().size());
  }

  @Test
  void leavesOutWhatOnlyUnusedSchemaRefersTo() {
    OpenApiDocument document =
        Documents.parse(
            """
            paths: {/a: {get: {x-schema: {$ref: '#/components/schemas/Used'}}}}
            components:
              schemas:
                Used: {items: {$ref: '#/components/schemas/Used'}}
            x-lost: {a: 1}
            """);

    assertThat(document.referenced()).containsExactly(document.schema("Used").orElseThrow().node());
  }

  @Test
  void reachesSchemaOfValueInText() {
    OpenApiDocument document =
        Documents.ofSchemas(
            "A: {properties: {b: {x-comma-joined: B}}}\nB: {items: {$ref: '#/components/schemas/C'}}\nC: {}");
    Schema a = document.schema("A").orElseThrow();

    assertThat(document.reachable(a))
        .extracting(schema -> schema.node().key())
        .containsExactly("A", "b", "B", "C");
    assertThat(document.referenced()).extracting(Node::key).containsExactly("C");
  }

  @Test
  void readsBodiesAndExamplesOfOperation() {
    Operation send = parcels.operation("sendParcel").orElseThrow();

    assertThat(send.tags()).containsExactly("parcels");
    assertThat(send.summary()).isEqualTo("Send a parcel");
    assertThat(send.description()).startsWith("Registers");
    assertThat(send.documentation().at("url").text()).startsWith("https://");
    assertThat(send.security()).containsExactly(List.of("accessKey", "signature", "sign"));
    assertThat(send.request().schema().name()).contains("SendParcelRequest");
    assertThat(send.response().schema().name()).contains("SendParcelResponse");
    assertThat(send.responses()).containsOnlyKeys("200");
    assertThat(send.bodies()).hasSize(2);
    assertThat(send.response().examples())
        .extracting(Example::name, Example::isFile, Example::isInvented)
        .containsExactly(tuple("documented", true, false), tuple("refused", true, true));
    assertThat(send.request().examples().get(0).value().at("orderId").text()).isEqualTo("21");
  }

  @Test
  void treatsOperationWithoutBody() {
    Operation list = parcels.operation("listParcels").orElseThrow();

    assertThat(list.requestBody().exists()).isFalse();
    assertThat(list.request().exists()).isFalse();
    assertThat(list.bodies()).hasSize(1);
  }

  @Test
  void mergesParametersOfPathItemAndOperation() {
    Operation operation =
        Documents.parse(
                """
                paths:
                  /a:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - $ref: '#/components/parameters/Page'
                    summary: Not an operation
                    get:
                      parameters:
                        - {name: page, in: query}
                        - {name: page, in: header}
                components:
                  parameters:
                    Page: {name: page, in: query, required: true}
                """)
            .operations()
            .get(0);

    assertThat(operation.parameters())
        .extracting(Parameter::in, Parameter::name, Parameter::isRequired)
        .containsExactly(
            tuple("path", "id", true),
            tuple("query", "page", false),
            tuple("header", "page", false));
    assertThat(operation.parameters().get(0).schema().type()).isEqualTo("string");
  }

  @Test
  void readsInlineExampleAndFurtherResponses() {
    Operation operation =
        Documents.parse(
                """
                paths:
                  /a:
                    get:
                      responses:
                        '200': {content: {text/plain: {}}}
                        '400': {$ref: '#/components/responses/Error'}
                components:
                  responses:
                    Error: {content: {application/json: {examples: {a: {value: {code: 1}}}}}}
                """)
            .operations()
            .get(0);
    Example example = operation.responseBodies().get(0).examples().get(0);

    assertThat(operation.response().exists()).isFalse();
    assertThat(operation.responseBodies()).hasSize(1);
    assertThat(example.isFile()).isFalse();
    assertThat(example.value().at("code").value().intValue()).isEqualTo(1);
  }

  @Test
  void keepsLinesOfExtractedDocument() throws JsonProcessingException {
    String text = "{\"info\":\n{\n\"title\": \"T\",\n\"version\": 1}}";

    Node info = OpenApiDocument.of(SourceTree.read(DocumentMapper.JSON, text, 5)).root().at("info");

    assertThat(info.at("title").position().line()).isEqualTo(7);
    assertThat(info.at("version").position().line()).isEqualTo(8);
    assertThat(info.at("missing").position().line()).isEqualTo(5);
  }
}
