package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.benchmarks.call.Account;
import io.github.xportka.benchmarks.call.Contender;
import io.github.xportka.benchmarks.call.MeasuredCall;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContenderTest {
  private record Received(String head, String body) {
    static Received of(ByteBuffer request) {
      String[] parts = UTF_8.decode(request).toString().split("(?<=\r\n)\r\n", 2);
      return new Received(parts[0], parts[1]);
    }

    String find(String pattern) {
      Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(head);
      assertThat(matcher.results().toList()).as("%s in %s", pattern, head).hasSize(1);
      matcher.reset();
      return matcher.find() ? matcher.group(1) : "";
    }

    String header(String name) {
      return find("\r\n" + name + ": ([^\r]*)\r\n");
    }
  }

  static Set<Contender> contendersWithNetwork() {
    return EnumSet.complementOf(EnumSet.of(Contender.XPORT_FAKE, Contender.HAND_FAKE));
  }

  private static Received send(Contender contender, Workload workload) throws Exception {
    BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    try (StubServer server =
            StubServer.start(
                workload.request(),
                Workload.response(),
                request -> received.add(Received.of(request)));
        MeasuredCall call = contender.open(server.url(), workload.request())) {
      assertThat(call.execute()).isNotNull();
    }
    assertThat(received).hasSize(1);
    return received.remove();
  }

  @ParameterizedTest
  @MethodSource("contendersWithNetwork")
  void sendsSameBody(Contender contender) throws Exception {
    for (Workload workload : Workload.values()) {
      assertThat(send(contender, workload).body()).isEqualTo(new String(workload.request(), UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("contendersWithNetwork")
  void sendsValidSignature(Contender contender) throws Exception {
    Received received = send(contender, Workload.EXAMPLE);

    String timestamp = received.header("timestamp");
    String nonce = received.header("nonce-str");
    String text = Account.ACCESS_KEY + timestamp + nonce + Account.ACCESS_SECRET;
    byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
    String signature = HexFormat.of().formatHex(digest).toUpperCase(ROOT);
    assertThat(received.header("signature")).isEqualTo(signature);
    assertThat(received.find("^POST (\\S+) HTTP/1.1\r\n"))
        .isEqualTo(MeasuredCall.PATH + "?timestamp=" + timestamp + "&sign=" + signature);
    assertThat(received.header("access-key")).isEqualTo(Account.ACCESS_KEY);
    assertThat(received.header("user-id")).isEqualTo(Account.USER_ID);
    assertThat(nonce).hasSize(32);
    assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @ParameterizedTest
  @MethodSource("contendersWithNetwork")
  void failsIfResponseReportsFailure(Contender contender) throws Exception {
    byte[] refusal = "{\"errorCode\":500,\"success\":false}".getBytes(UTF_8);
    try (StubServer server = StubServer.start(Workload.EXAMPLE.request(), refusal, received -> {});
        MeasuredCall call = contender.open(server.url(), Workload.EXAMPLE.request())) {
      assertThatThrownBy(call::execute).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void comparesWithSameTransport() {
    List<String> transports =
        Stream.of(Contender.XPORT_OKHTTP, Contender.XPORT_JDK, Contender.XPORT_APACHE)
            .map(contender -> contender.reference().name())
            .toList();
    assertThat(transports).containsExactly("HAND_OKHTTP", "HAND_JDK", "HAND_APACHE");
  }
}
