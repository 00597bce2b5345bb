package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Operation;
import io.github.xportka.api.WarehouseLogisticsApi;
import java.io.Closeable;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XportClientTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void returnsSameApiInstance() {
    assertThat(client.warehouseLogistics())
        .isSameAs(client.warehouseLogistics())
        .isSameAs(client.api(WarehouseLogisticsApi.class));
  }

  @Test
  void implementsObjectMethodsOfApi() {
    try (XportClient other = server.client().build()) {
      WarehouseLogisticsApi api = client.warehouseLogistics();

      assertThat(api.equals(client.warehouseLogistics())).isTrue();
      assertThat(api.equals(other.warehouseLogistics())).isFalse();
      assertThat(api).hasSameHashCodeAs(client.warehouseLogistics());
      assertThat(api).hasToString("WarehouseLogisticsApi[" + server.url() + "]");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void worksBehindProxyOfItsInterface() {
    List<String> called = new ArrayList<>();
    XportCalls calls =
        (XportCalls)
            Proxy.newProxyInstance(
                XportCalls.class.getClassLoader(),
                new Class<?>[] {XportCalls.class},
                (proxy, method, arguments) -> {
                  called.add(method.getName());
                  return method.invoke(client, arguments);
                });

    assertThat(TestCalls.update(calls).isSuccess()).isTrue();
    assertThat(calls.raw().call(Operation.UPDATE_LOGISTIC_INFO, null).isSuccess()).isTrue();

    assertThat(called).containsExactly("warehouseLogistics", "raw");
  }

  @Test
  void closesConnections() throws Exception {
    TestCalls.update(client);

    client.close();

    assertThat(server.isLeftWithin(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void reportsRunningCallThatCloseEnds() {
    server.respondWith(
        (request, out) -> {
          client.close();
          return ResponseScript.silence().write(request, out);
        });

    assertThatExceptionOfType(XportTransportException.class)
        .isThrownBy(() -> TestCalls.update(client))
        .withMessageStartingWith("updateLogisticInfo: the client was closed (")
        .satisfies(failed -> assertThat(failed.sent()).isEqualTo(SentState.MAYBE));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  @Timeout(10)
  void endsWaitForRetryOnClose() {
    server.respondWith(ResponseScript.http(503, "", "Retry-After: 15"));
    CompletableFuture<XportClient> waiting = new CompletableFuture<>();
    DoubleSupplier closing = // the client asks for the random delay just before it waits
        () -> {
          waiting.join().close();
          return 0.5;
        };
    waiting.complete(server.client().random(closing).build());

    assertThatExceptionOfType(XportTransportException.class)
        .isThrownBy(() -> waiting.join().raw().call(Operation.PREVIEW_ORDER, null))
        .withMessageStartingWith("previewOrder: the client was closed (")
        .satisfies(failed -> assertThat(failed.sent()).isEqualTo(SentState.MAYBE));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void allowsRepeatedClose() {
    client.close();

    assertThatCode(client::close).doesNotThrowAnyException();
  }

  @Test
  void leavesCustomTransportOpen() {
    OwnTransport own = new OwnTransport();
    try (XportClient client = server.client().transport(own).build()) {
      assertThat(TestCalls.update(client).isSuccess()).isTrue();
    }

    assertThat(own.isClosed).isFalse();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rejectsInvalidLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().connectTimeout(Duration.ZERO))
        .withMessage("The connect timeout is PT0S. Use a value from 1 ms to 1 hour.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().readTimeout(Duration.ofHours(2)))
        .withMessage("The read timeout is PT2H. Use a value from 1 ms to 1 hour.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().maxResponseBytes(0))
        .withMessage("maxResponseBytes is 0. Use 1 or more.");
  }

  private static final class OwnTransport implements Client, Closeable {
    private final AtomicBoolean isClosed = new AtomicBoolean();

    @Override
    public Response execute(Request request, Request.Options options) {
      assertThat(request.headers()).containsKey("signature");
      assertThat(options.isFollowRedirects()).isFalse();
      return Response.builder()
          .request(request)
          .status(200)
          .headers(Map.of())
          .body(RecordingServer.SUCCESS, StandardCharsets.UTF_8)
          .build();
    }

    @Override
    public void close() {
      isClosed.set(true);
    }
  }
}
