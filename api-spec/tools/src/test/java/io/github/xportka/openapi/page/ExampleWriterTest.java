package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static io.github.xportka.openapi.page.PageFixtures.replace;
import static io.github.xportka.openapi.page.PageTranscriptionTest.content;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.DocumentMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleWriterTest {
  private static final String EXAMPLE =
      "              example:\n                code: 200\n                data: null\n";

  /** The page with an envelope of the spec. */
  private static final String PAGE =
      replace(MARKDOWN, "        code:\n", "        msg: {type: string}\n        code:\n");

  @TempDir private Path folder;

  /** Transcribes a page for a spec whose envelope has 200 as the code of a success. */
  private PageTranscription transcribe(String page) {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace("shared/envelope.yaml", "code: {type", "code: {example: 200, type");
    return PageTranscription.of(read(page), parcels.document(), Optional.empty());
  }

  private static JsonNode examples(PageTranscription transcription) {
    return content(transcription)
        .at("/pathItem/post/responses/200/content/application~1json/examples");
  }

  private static JsonNode file(PageTranscription transcription, String name)
      throws JsonProcessingException {
    return DocumentMapper.JSON.readTree(
        transcription.files().get("examples/parcelStore/" + name + ".json"));
  }

  /** Returns the page with a further response. */
  private static String withResponse(String status, int code) {
    String response = "{content: {application/json: {example: {code: %d, msg: paid}}}}";
    String further = "        %s: %s\n".formatted(status, response.formatted(code));
    return replace(PAGE, "      security: []\n", further + "      security: []\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-200:已付款", "'400'"})
  void usesFailureOfFurtherResponseAsRefused(String status) throws JsonProcessingException {
    PageTranscription transcription = transcribe(withResponse(status, -1));

    assertThat(file(transcription, "refused")).hasToString("{\"code\":-1,\"msg\":\"paid\"}");
    assertThat(examples(transcription).path("refused").path("summary").textValue())
        .isEqualTo("Example of the page");
    assertThat(examples(transcription).findValues(OpenQuestions.KEY)).isEmpty();
    assertThat(file(transcription, "response").path("code").intValue()).isEqualTo(200);
  }

  @Test
  void usesSecondExampleThatIsFailureAsRefused() throws JsonProcessingException {
    String second =
        """
                      examples:
                        a: {value: {code: 200, msg: ok}}
                        b: {value: {code: 7, msg: paid}}
                        c: {value: {code: 8, msg: lost}}
        """;
    PageTranscription transcription = transcribe(replace(PAGE, EXAMPLE, second));

    assertThat(file(transcription, "response").path("code").intValue()).isEqualTo(200);
    assertThat(file(transcription, "refused").path("code").intValue()).isEqualTo(7);
    assertThat(file(transcription, "refused2").path("code").intValue()).isEqualTo(8);
  }

  @Test
  void keepsSuccessOfFurtherResponse() throws JsonProcessingException {
    PageTranscription transcription = transcribe(withResponse("x-200:again", 200));

    assertThat(file(transcription, "response2").path("msg").textValue()).isEqualTo("paid");
    assertThat(examples(transcription).path("refused").has(OpenQuestions.KEY)).isTrue();
  }

  @Test
  void writesValuesOfSuccessIntoSample() throws JsonProcessingException {
    PageTranscription transcription = transcribe(replace(PAGE, EXAMPLE, ""));

    assertThat(file(transcription, "response").path("code").intValue()).isEqualTo(200);
    assertThat(examples(transcription).at("/documented/x-evidence/level").textValue())
        .isEqualTo("inferred");
  }
}
