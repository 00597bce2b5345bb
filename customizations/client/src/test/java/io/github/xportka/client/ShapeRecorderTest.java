package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeRecorderTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  @AutoClose private final RecordingServer server = new RecordingServer();
  @TempDir private Path folder;

  private static ResponseShape shape(String json) {
    return ResponseShape.of(json.getBytes(UTF_8)).orElseThrow();
  }

  @Test
  void describesNamesAndTypes() {
    assertThat(shape("{\"a\":[{\"b\":1},{\"b\":\"x\",\"c\":null}],\"d\":1.5,\"e\":true}").types())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "", "object",
                "a", "array",
                "a[]", "object",
                "a[].b", "integer|string",
                "a[].c", "null",
                "d", "number",
                "e", "boolean"));
  }

  @Test
  void givesSameDigestToSameShape() {
    assertThat(shape("{\"a\":1,\"b\":\"x\"}").sha256())
        .isEqualTo(shape("{\"b\":\"other\",\"a\":2}").sha256())
        .isNotEqualTo(shape("{\"a\":1}").sha256())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void replacesNamesThatCanBeData() {
    assertThat(
            shape(
                    "{\"13500000000\":1,\"a@example.com\":1,\"张三\":1,\"Test Receiver\":1,"
                        + "\"line1\":1,\"\":1,\"abc12345\":1}")
                .types())
        .containsOnlyKeys("", "*", "line1");
  }

  @Test
  void replacesAllNamesOfLargeMap() {
    String json = IntStream.range(0, 201).mapToObj("\"name%d\":1"::formatted).collect(joining(","));

    assertThat(shape("{" + json + "}").types()).containsOnlyKeys("", "*");
  }

  @Test
  void hasNoShapeOfOtherText() {
    assertThat(ResponseShape.of("<html>".getBytes(UTF_8))).isEmpty();
    assertThat(ResponseShape.of(new byte[0])).isEmpty();
  }

  @Test
  void writesCountsOfRunningClient() throws IOException {
    ShapeRecorder recorder = ShapeRecorder.everyNth(2);
    try (XportClient client = server.client().listener(recorder).build()) {
      for (int i = 0; i < 5; i++) {
        client.raw().call(OPERATION, null);
      }
      server.respondWith("{\"errorCode\":17,\"success\":false,\"errorMsg\":\"Test Receiver\"}");
      assertThat(catchThrowable(() -> client.raw().call(OPERATION, null))).isNotNull();
      assertThat(catchThrowable(() -> client.raw().call(OPERATION, null)))
          .isInstanceOf(XportApiException.class);
    }
    Path file = folder.resolve("shapes.json");
    recorder.writeTo(file);

    String text = Files.readString(file);
    JsonNode shapes = XportJson.reader(JsonNode.class).readTree(text).get("shapes");
    assertThat(shapes).hasSize(2);
    assertThat(shapes.findValuesAsText("count")).containsExactlyInAnyOrder("3", "1");
    assertThat(shapes.findValuesAsText("code")).containsExactlyInAnyOrder("null", "17");
    assertThat(shapes.findValuesAsText("errorMsg")).containsOnly("string");
    assertThat(text).doesNotContain("Test Receiver");
    assertThat(folder).isDirectoryContaining(entry -> entry.equals(file));
  }

  @Test
  void rejectsIntervalBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapeRecorder.everyNth(0))
        .withMessage("interval is 0. Use 1 or more.");
  }
}
