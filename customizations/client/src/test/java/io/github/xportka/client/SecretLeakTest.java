package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret, signing value or value of a body leaves the client on another way. */
class SecretLeakTest {
  private static final String PERSONAL = FailureScenario.VALUE;

  @AutoClose private final RecordingServer server = new RecordingServer();

  @ParameterizedTest
  @EnumSource(
      value = FailureScenario.class,
      names = {"SILENCE", "SILENCE_HALFWAY"},
      mode = EnumSource.Mode.EXCLUDE)
  void keepsSecretsOutOfLogsMessagesAndSerializedExceptions(FailureScenario scenario)
      throws IOException {
    server.respondWith(scenario.response());
    List<Object> events = new CopyOnWriteArrayList<>();
    XportListener listener =
        new XportListener() {
          @Override
          public void callFinished(CallFinished event) {
            events.add(event);
          }

          @Override
          public void attemptFinished(AttemptFinished event) {
            events.add(event);
          }
        };
    Throwable[] failure = new Throwable[1];
    List<String> lines =
        CapturedLogging.linesOf(
            "",
            () -> {
              try (XportClient client =
                  server.client().maxResponseBytes(10_000).listener(listener).build()) {
                failure[0] =
                    catchThrowable(
                        () ->
                            client
                                .warehouseLogistics()
                                .updateLogisticInfo(
                                    UpdateLogisticInfoRequest.builder().orderId(PERSONAL).build()));
              }
            });

    assertThat(failure[0]).isInstanceOf(XportException.class);
    String everything = String.join("\n", lines) + events + failure[0] + serialized(failure[0]);
    assertThat(everything).doesNotContain(RecordingServer.SECRETS).doesNotContain("sign=");
    if (!(failure[0] instanceof XportApiException)) { // it offers the platform's message
      assertThat(everything).doesNotContain(PERSONAL);
    }
  }

  private static String serialized(Throwable failure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure.toString());
      if (!(failure instanceof XportApiException)) {
        out.writeObject(failure);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void omitsBodyFromSerializedException() throws Exception {
    server.respondWith(http(500, PERSONAL));
    Throwable failure;
    try (XportClient client = server.client().build()) {
      failure = catchThrowable(() -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null));
    }
    assertThat(failure).isInstanceOf(XportHttpException.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      XportHttpException read = (XportHttpException) in.readObject();

      assertThat(read.body()).isEmpty();
      assertThat(read.status()).isEqualTo(500);
    }
  }
}
