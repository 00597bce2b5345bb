package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.SourceTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Invented spec and pages for the tests. */
final class PageFixtures {
  static final String PAGE_URL = "https://doc-en-ka.xportcn.com/api-100200301";

  /** Two operations: one from a page of the vendor, one with inferred statements. */
  static final String SPEC =
      """
      openapi: 3.0.3
      servers:
        - url: https://platform.example/api
      tags:
        - name: parcels
      paths:
        /open/parcel/store:
          post:
            operationId: storeParcel
            x-page-title: Parcel storage
            summary: Store a parcel
            tags: [parcels]
            externalDocs:
              description: Parcel storage
              url: https://doc-en-ka.xportcn.com/api-100200301
            # The levels of this operation.
            x-evidence:
              level: sister
              path: vendor # as printed
              request: vendor
              response: sister
              page: https://doc-en-ka.xportcn.com/api-100200301
              modified: '2025-01-02 03:04:05'
            security:
              - {accessKey: [], timestamp: [], sign: []}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/StoreParcelRequest'
                  examples:
                    documented:
                      value: {parcelId: P-1, weight: 12, mode: AIR}
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Envelope'
                    examples:
                      documented:
                        value: {code: 200, data: null}
        /open/parcel/list:
          post:
            operationId: listParcels
            x-page-title: Parcel list
            summary: List parcels
            tags: [parcels]
            externalDocs:
              description: The manual
              url: https://doc-en-ka.xportcn.com/doc-7259273
            x-evidence:
              level: inferred
              path: inferred
              request: inferred
              response: inferred
            security:
              - {accessKey: [], timestamp: [], sign: []}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [page]
                    properties:
                      page: {type: integer, format: int32}
                      status: {type: string, nullable: true}
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Envelope'
      components:
        securitySchemes:
          sign:
            type: apiKey
            in: query
            name: sign
            x-signing: {scheme: query, parameters: [accessKey, timestamp, sign]}
          timestamp: {type: apiKey, in: query, name: timestamp}
          accessKey: {type: apiKey, in: header, name: access-key}
        schemas:
          StoreParcelRequest:
            type: object
            required: [parcelId]
            properties:
              parcelId: {type: string}
              weight: {type: integer, format: int32, nullable: true, default: 1}
              mode:
                type: string
                nullable: true
                x-extensible-enum: [AIR, SEA]
          Envelope:
            type: object
            properties:
              code: {type: integer, format: int32, nullable: true}
              data: {type: object, nullable: true}
      """;

  /** The page of {@code storeParcel} in the Markdown of the publishing system. */
  static final String MARKDOWN =
      """
      # Parcel storage

      ## OpenAPI Specification

      ```yaml
      openapi: 3.0.1
      info:
        title: ''
        version: 1.0.0
      paths:
        /open/parcel/store:
          post:
            summary: Parcel storage
            deprecated: false
            description: ''
            parameters:
              - name: access-key
                in: header
                required: true
                schema:
                  type: string
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      parcelId:
                        type: string
                      weight:
                        type: integer
                        default: 1
                      mode:
                        type: string
                        enum:
                          - AIR
                          - SEA
                        x-apifox-enum:
                          - value: AIR
                            name: ''
                            description: by plane
                    required:
                      - parcelId
                    x-apifox-orders:
                      - parcelId
                  example:
                    parcelId: P-1
                    weight: 12
                    mode: AIR
            responses:
              '200':
                description: ''
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/%E5%93%8D%E5%BA%94'
                    example:
                      code: 200
                      data: null
                headers: {}
                x-apifox-name: 成功
            security: []
            x-run-in-apifox: https://app.apifox.com/web/project/1/apis/api-100200301-run
      components:
        schemas:
          响应:
            type: object
            properties:
              code:
                type: integer
              data:
                type: object
                properties: {}
                nullable: true
        securitySchemes: {}
      servers:
        - url: https://platform.example/api
          description: ''
      security: []

      ```
      """;

  /** The same page as a browser copies it. */
  static final String TEXT =
      """
      Shop
        • Parcels
          • Parcel list
            POST
          • Parcel storage
            POST
      Parcel storage

      POST
      /open/parcel/store

      Request

      Query Params

      Body Params application/json

      Example
      {
          "parcelId": "P-1",
          "weight": 12,
          "mode": "AIR"
      }

      Request Code Samples

      Shell
      JavaScript
      Request Request Example
      Shell
      JavaScript
      curl --location --request POST 'https://platform.example/api/open/parcel/store?timestamp&sign' \\
      --header 'access-key: <access-key>' \\
      --header 'Content-Type: application/json' \\
      --data-raw '{
          "parcelId": "P-1",
          "weight": 12,
          "mode": "AIR"
      }'

      Responses

      🟢200成功
      application/json
      Body

      Examples
      {
          "code": 200,
          "data": null
      }
      Modified at 2025-01-02 03:04:05
      Previous
      Parcel list
      Built with
      """;

  private PageFixtures() {}

  static OpenApiDocument spec() {
    return spec(SPEC);
  }

  static OpenApiDocument spec(String yaml) {
    try {
      return OpenApiDocument.of(SourceTree.read(DocumentMapper.YAML, yaml, 1));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static DocumentationPage read(String text) {
    List<DocumentationPage> pages = readAll(text, "");
    if (pages.size() != 1) {
      throw new IllegalArgumentException(pages.size() + " operations");
    }
    return pages.get(0);
  }

  static List<DocumentationPage> readAll(String text, String fileName) {
    try {
      return PageReader.read(text.getBytes(UTF_8), fileName);
    } catch (UnreadablePageException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the schema of a property, which must exist. */
  static Schema property(Schema owner, String name) {
    return propertyOf(owner, name).schema();
  }

  static Property propertyOf(Schema owner, String name) {
    return Objects.requireNonNull(owner.properties().get(name), name);
  }

  static PageComparison compare(String page) {
    return PageComparison.of(read(page), spec(), Optional.empty());
  }

  /**
   * Reads, compares and transcribes a file, which must not fail in another way than by a refusal.
   *
   * @return the message of the refusal; empty if the file is not refused
   */
  static String compareOrRefuse(byte[] file) {
    try {
      for (DocumentationPage page : PageReader.read(file, "page")) {
        assertThat(PageComparison.of(page, spec(), Optional.empty()).differences()).isNotNull();
        assertThat(PageTranscription.of(page, spec(), Optional.empty())).isNotNull();
      }
      return "";
    } catch (UnreadablePageException e) {
      assertThat(e.getMessage()).isNotEmpty().doesNotContain("\u001b");
      return String.valueOf(e.getMessage());
    }
  }

  /** Replaces the first occurrence of a text, which must exist. */
  static String replace(String text, String old, String replacement) {
    int start = text.indexOf(old);
    if (start < 0) {
      throw new IllegalArgumentException("The text does not contain: " + old);
    }
    return text.substring(0, start) + replacement + text.substring(start + old.length());
  }

  /** Returns the number of the first line that contains a text. */
  static int lineOf(String text, String part) {
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }
}
