package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.util.Throwables.getStackTrace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.client.micrometer.XportObservations;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No secret, signing value or personal value leaves the client except in requests and in the
 * accessors of responses.
 */
class SecretLeakTest {
  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.UPDATE_LOGISTIC_INFO, Operation.PREVIEW_ORDER, Operation.ITEM_LOGISTICS_PRICE);

  /** Values of one call that must not appear anywhere. */
  record Values(String accessKey, String secret, String userId, String nonce, String personal) {}

  @Provide
  Arbitrary<Values> values() {
    StringArbitrary visible = Arbitraries.strings().withCharRange('!', '~').ofMinLength(16);
    Arbitrary<String> word = Arbitraries.strings().alpha().numeric().ofLength(32);
    return Combinators.combine(
            visible.ofMaxLength(24),
            visible.ofMaxLength(48),
            word,
            word,
            Arbitraries.strings().withCharRange('一', '龥').ofMinLength(4).ofMaxLength(12))
        .as(Values::new);
  }

  @Provide
  Arbitrary<Supplier<Transport>> transports() {
    return Arbitraries.of(HttpTransports::hc5, HttpTransports::java11, HttpTransports::okHttp);
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void leaksNoValueOfCall(
      @ForAll("values") Values values,
      @ForAll("transports") Supplier<Transport> transports,
      @ForAll boolean isTyped)
      throws Exception {
    for (EchoingResponse response : EchoingResponse.values()) {
      assertLeaksNothing(values, response, transports, isTyped);
    }
  }

  private static void assertLeaksNothing(
      Values values, EchoingResponse response, Supplier<Transport> transports, boolean isTyped)
      throws Exception {
    Operation operation = OPERATIONS.get(values.nonce().charAt(0) % OPERATIONS.size());
    LeakRecorder recorder = new LeakRecorder();
    Throwable failure;
    Set<String> secrets = new HashSet<>();
    try (RecordingServer server = new RecordingServer();
        Transport transport = transports.get();
        XportClient client = client(server, transport, values, recorder)) {
      server.respondWith(
          (request, out) -> {
            secrets.addAll(request.signingValues());
            return response.write(values, request, out);
          });
      failure = recorder.failureOf(() -> call(client, operation, values.personal(), isTyped));
    }
    secrets.addAll(List.of(values.accessKey(), values.secret(), values.userId(), values.nonce()));
    secrets.removeIf(RecordingServer.TIMESTAMP::equals);

    assertThat(failure == null).isEqualTo(response == EchoingResponse.SUCCESS);
    assertThat(recorder.text()).isNotEmpty();
    String visible = recorder.text() + text(failure);
    assertThat(secrets)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(secret -> assertContainsNoForm(visible, secret));
    // The exception of a refusal quotes the platform's message, as documented.
    assertThat(recorder.text()).doesNotContain(values.personal());
    if (!response.quotesPersonalValue()) {
      assertThat(visible)
          .doesNotContain(values.personal())
          .doesNotContain(new String(values.personal().getBytes(UTF_8), ISO_8859_1));
    }
  }

  @Test
  void omitsBodyAndHeadersFromSerializedException() throws Exception {
    XportHttpException failure;
    try (RecordingServer server = new RecordingServer();
        XportClient client = server.client().build()) {
      server.respondWith(ResponseScript.http(404, "zhang-san", "X-Echo: zhang-san"));
      failure =
          catchThrowableOfType(
              XportHttpException.class,
              () -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null));
    }

    assertThat(failure.body()).asString(UTF_8).isEqualTo("zhang-san");
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(serialized(failure)))) {
      XportHttpException read = (XportHttpException) in.readObject();

      assertThat(read.status()).isEqualTo(404);
      assertThat(read.body()).isEmpty();
      assertThat(read.headers()).isEmpty();
    }
  }

  private static void assertContainsNoForm(String text, String secret) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    assertThat(lowerCase)
        .doesNotContain(secret.toLowerCase(Locale.ROOT))
        .doesNotContain(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
    assertThat(text).doesNotContain(EchoingResponse.base64(secret));
  }

  private static XportClient client(
      RecordingServer server, Transport transport, Values values, LeakRecorder recorder) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(recorder);
    return XportClient.builder()
        .baseUrl(server.url())
        .transport(transport)
        .credentials(values.accessKey(), values.secret())
        .userId(values.userId())
        .nonces(values::nonce)
        .clock(RecordingServer.CLOCK)
        .sleeper(delay -> {})
        .maxResponseBytes(20_000)
        .allowUnconfirmedOperations()
        .listener(recorder)
        .listener(new XportObservations(registry))
        .build();
  }

  private static void call(
      XportClient client, Operation operation, String personal, boolean isTyped) {
    if (isTyped) {
      client
          .warehouseLogistics()
          .updateLogisticInfo(
              UpdateLogisticInfoRequest.builder()
                  .orderId(personal)
                  .logisticInfos(
                      LogisticInfo.builder()
                          .lineItem(LineItem.builder().title(personal).build())
                          .build())
                  .put("buyer", personal)
                  .build());
    } else {
      JsonNode request = JsonNodeFactory.instance.objectNode().put("orderId", personal);
      client.raw().call(operation, request);
    }
  }

  /** Returns the text of a failure with its causes, and its serialized bytes. */
  private static String text(@Nullable Throwable failure) throws IOException {
    if (failure == null) {
      return "";
    }
    byte[] bytes = serialized(failure);
    return getStackTrace(failure) + new String(bytes, UTF_8) + new String(bytes, ISO_8859_1);
  }

  private static byte[] serialized(Throwable failure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    return bytes.toByteArray();
  }
}
