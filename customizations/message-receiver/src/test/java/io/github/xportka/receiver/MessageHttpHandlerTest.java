package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageHttpHandlerTest {
  private static final int MAX_BODY_BYTES = 1000;
  private static final byte[] BODY = Pushes.message("ORDER_CREATE", "geheim", Pushes.NOW);
  private static final String SIGNATURE = LoadGenerator.SIGNER.sign(BODY);

  private final HandedOver application = new HandedOver();
  private MessageReceiver receiver;
  private HttpServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    receiver =
        MessageReceiver.builder()
            .verifier(LoadGenerator.VERIFIER)
            .store(MessageStore.sqlite(folder.resolve("messages.db")))
            .handler(application)
            .maxBodyBytes(MAX_BODY_BYTES)
            .responseTimeout(Duration.ofSeconds(60))
            .clock(Clock.fixed(Pushes.NOW, ZoneOffset.UTC))
            .start();
    server = ReceiverProcess.serve(receiver, 2);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ((ExecutorService) server.getExecutor()).shutdown();
    receiver.close();
  }

  private HttpRequest.Builder push(byte[] body) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void acceptsSignedPush() throws Exception {
    HttpResponse<String> response = send(push(BODY).header("Authorization", SIGNATURE));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(HandedOver.orderId(application.next())).isEqualTo("geheim");
  }

  @Test
  void refusesWithStatusAndLoggedReason() throws Exception {
    try (CapturedLog log = CapturedLog.start()) {
      assertThat(send(push(BODY)).statusCode()).isEqualTo(401);
      assertThat(send(push(BODY).header("Authorization", "00")).statusCode()).isEqualTo(401);
      assertThat(
              send(push(BODY).header("Authorization", SIGNATURE).header("Authorization", "00"))
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              send(push(BODY).header("Authorization", SIGNATURE).header("Content-Type", "a/b"))
                  .statusCode())
          .isEqualTo(415);
      assertThat(send(push(new byte[MAX_BODY_BYTES + 1])).statusCode()).isEqualTo(413);
      HttpResponse<String> get = send(push(BODY).GET());
      assertThat(get.statusCode()).isEqualTo(405);
      assertThat(get.headers().firstValue("Allow")).hasValue("POST");
      assertThat(log.text())
          .contains("HTTP 401: The push does not have a valid signature", "HTTP 415", "HTTP 413")
          .doesNotContain("geheim", SIGNATURE);
    }
    assertThat(application.waiting()).isZero();
  }
}
