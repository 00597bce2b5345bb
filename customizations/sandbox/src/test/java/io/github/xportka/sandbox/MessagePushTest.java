package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PayOrderRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagePushTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Repeats a push after 10 milliseconds. */
  private static final int ACCELERATION = 180_000;

  private record Received(String authorization, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Integer> statuses = new ArrayDeque<>();
  private HttpServer receiver;
  private XportSandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
    sandbox = XportSandbox.builder().callback(callback()).pushAcceleration(ACCELERATION).start();
    sandbox.callback(callback(), PATIENCE); // a busy machine can need more than a second
  }

  @AfterEach
  void stop() {
    sandbox.close();
    receiver.stop(0);
  }

  private URI callback() {
    return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/messages");
  }

  private void receive(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Integer status = statuses.poll();
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  private void pay() {
    try (XportClient client = SandboxFixtures.client(sandbox).build()) {
      client.kaOrders().payOrder(documentedRequest(Operation.PAY_ORDER, PayOrderRequest.class));
    }
  }

  private List<String> types() {
    return received.stream()
        .map(message -> XportMessage.readUnverified(message.body().getBytes(UTF_8)).type())
        .toList();
  }

  @Test
  void pushesSignedMessageAfterPayment() {
    pay();

    assertThat(sandbox.awaitPushes(PATIENCE)).isTrue();
    assertThat(types()).containsExactly("ORDER_PAY_SUCCESS");
    assertThat(received)
        .allSatisfy(
            message ->
                assertThat(message.authorization())
                    .isEqualTo(
                        MessagePusher.sign(
                            message.body().getBytes(UTF_8),
                            new SandboxCredentials(
                                XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET))));
  }

  @Test
  void signsWithHmacOfAccessKeyAndBody() {
    // printf 'kb' | openssl dgst -sha256 -hmac s
    assertThat(MessagePusher.sign("b".getBytes(UTF_8), new SandboxCredentials("k", "s")))
        .isEqualTo("FC6B30E581E3B988F03948E2300F91609422B8901946CCB9DC624FA6B4EEF49E");
  }

  @Test
  void repeatsFailedPush() {
    statuses.addAll(List.of(500, 302, 404));

    sandbox.push(MessageType.ORDER_CREATE);

    assertThat(sandbox.awaitPushes(PATIENCE)).isTrue();
    assertThat(sandbox.pushes())
        .singleElement()
        .satisfies(
            push -> {
              assertThat(push.state()).isEqualTo(Push.State.DELIVERED);
              assertThat(push.attempts()).isEqualTo(4);
              assertThat(push.lastStatus()).hasValue(200);
            });
    assertThat(received)
        .extracting(Received::authorization)
        .hasSize(4)
        .containsOnly(received.get(0).authorization());
  }

  @Test
  void givesUpAfterFiveRepetitions() {
    statuses.addAll(List.of(500, 500, 500, 500, 500, 500));

    sandbox.push(MessageType.ORDER_CANCEL);

    assertThat(sandbox.awaitPushes(PATIENCE)).isTrue();
    assertThat(received).hasSize(6);
    assertThat(sandbox.pushes())
        .singleElement()
        .hasToString("Push[ORDER_CANCEL, FAILED, 6 attempts]");
  }

  @Test
  void pushesMessageTwiceOnDemand() {
    sandbox.fail(Operation.PAY_ORDER, InjectedFailure.parse("duplicate-pushes"));

    pay();

    assertThat(sandbox.awaitPushes(PATIENCE)).isTrue();
    assertThat(types()).containsExactly("ORDER_PAY_SUCCESS", "ORDER_PAY_SUCCESS");
  }

  @Test
  void pushesMessageAfterNextOneOnDemand() {
    sandbox.fail(Operation.PAY_ORDER, InjectedFailure.parse("reordered-pushes"));

    pay();
    sandbox.push(MessageType.ORDER_CANCEL);

    assertThat(sandbox.awaitPushes(PATIENCE)).isTrue();
    assertThat(types()).containsExactly("ORDER_CANCEL", "ORDER_PAY_SUCCESS");
  }

  @Test
  void keepsMessageWithoutCallback() {
    try (XportSandbox silent = XportSandbox.start()) {
      silent.push(MessageType.ORDER_CREATE);

      assertThat(silent.pushes())
          .singleElement()
          .satisfies(push -> assertThat(push.state()).isEqualTo(Push.State.NO_CALLBACK));
      silent.callback(callback());
      silent.push(MessageType.ORDER_CREATE);
      assertThat(silent.awaitPushes(PATIENCE)).isTrue();
      assertThat(types()).containsExactly("ORDER_CREATE");
    }
  }

  @Test
  void forgetsPushesOnReset() {
    statuses.addAll(List.of(500, 500, 500, 500, 500, 500));
    sandbox.push(MessageType.ORDER_CREATE);
    Push push = sandbox.pushes().get(0);

    sandbox.reset();

    assertThat(push.state()).isIn(Push.State.FAILED, Push.State.DELIVERED);
    assertThat(sandbox.pushes()).isEmpty();
  }
}
