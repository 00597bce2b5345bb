package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight hostile responses at the same time, in a JVM with a heap of 256 MB. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileResponseTest {
  private static final int LIMIT = 8_000_000;
  private static final int EXPANDED = 31_000_000;

  @AutoClose private final RecordingServer server = new RecordingServer();

  @Test
  void survivesEightHostileResponsesIn256Megabytes() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, ResponseScript> responses = new LinkedHashMap<>();
    responses.put(
        "1", http(200, gzipped("[" + "{},".repeat(EXPANDED / 3)), "Content-Encoding: gzip"));
    responses.put("2", ServerFault.HUNDRED_MEGABYTES.response());
    responses.put("3", http(200, "[".repeat(LIMIT)));
    responses.put("4", http(200, "{\"data\":" + "{\"a\":".repeat(LIMIT / 6)));
    responses.put("5", http(200, "{\"errorCode\":" + "9".repeat(LIMIT) + "}"));
    responses.put("6", http(200, "{\"data\":[" + "{},".repeat(LIMIT / 4) + "{}]}"));
    responses.put("7", http(200, names()));
    responses.put("8", http(200, "{\"errorCode\":200,\"data\":\"" + "x".repeat(LIMIT) + "\"}"));
    responses.keySet().forEach(id -> expected.put(id, "XportDecodingException"));
    String text = "\"" + "x".repeat(LIMIT / 5) + "\"";
    responses.put(
        "9", http(200, "{\"errorCode\":200,\"data\":[" + text + ("," + text).repeat(3) + "]}"));
    expected.put("9", "success");
    server.respondWith(
        (request, out) ->
            responses
                .getOrDefault(request.bodyText().replaceAll("\\D", ""), ResponseScript.silence())
                .write(request, out));

    assertThat(resultsInChildJvm(responses.keySet())).isEqualTo(expected);
  }

  private static byte[] gzipped(String json) {
    return ServerFault.gzip(json.getBytes(UTF_8));
  }

  private static String names() {
    return IntStream.range(0, LIMIT / 12)
        .mapToObj(i -> "\"" + i + "\":1")
        .collect(Collectors.joining(",", "{\"errorCode\":200,", "}"));
  }

  private Map<String, String> resultsInChildJvm(Collection<String> ids) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostileResponseCaller.class.getName(),
                server.url()));
    command.addAll(ids);
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = child.inputReader(UTF_8)) {
      return output
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } finally {
      child.destroyForcibly();
    }
  }
}
