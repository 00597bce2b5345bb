package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A sandbox in a process with a heap of 64 MB, and clients that misbehave.
 *
 * <p>{@code -Dxport.sandbox.megabytes=200} sets the size of the large bodies.
 */
@Timeout(120)
class SandboxRobustnessTest {
  private static final String PATH = Operation.UPDATE_LOGISTIC_INFO.path();
  private static final String HONEST = "{\"orderId\":\"21\"}";

  /** A busy machine needs a second. A call that waits for a slow client needs 30. */
  private static final Duration LONGEST_HONEST_CALL = Duration.ofSeconds(15);

  private static final int MEGABYTES = Integer.getInteger("xport.sandbox.megabytes", 40);
  private static final int HUGE_BODIES = 2;
  private static final int SLOW_CLIENTS = 500;
  private static final int MEGABYTE = 1024 * 1024;

  private static Process sandbox;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    sandbox =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1", // starts faster
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapSandbox.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = sandbox.inputReader(UTF_8);
    port = Integer.parseInt(output.readLine());
    honestCall(); // the first call loads classes
  }

  @AfterAll
  static void stop() {
    assertThat(sandbox.isAlive()).isTrue();
    sandbox.destroyForcibly();
  }

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static String head(long length, String header) {
    return "POST "
        + PATH
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + header
        + "Content-Type: application/json\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String honestCall() throws IOException {
    return send(HONEST.getBytes(US_ASCII), "");
  }

  private static String send(byte[] body, String header) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head(body.length, header).getBytes(US_ASCII));
      out.write(body);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static void requireFastHonestCall() throws IOException {
    long start = System.nanoTime();
    assertThat(honestCall()).startsWith("HTTP/1.1 200");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_HONEST_CALL);
  }

  @Test
  void servesHonestCallDuringHalfSentBodies() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        Socket socket = connect();
        slow.add(socket);
        socket.getOutputStream().write((head(100_000, "") + "{").getBytes(US_ASCII));
      }

      requireFastHonestCall();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void survivesHugeBodiesOfParallelClients() throws Exception {
    Callable<String> huge = () -> sendZeros(MEGABYTES);
    ExecutorService clients = Executors.newFixedThreadPool(HUGE_BODIES);
    try {
      List<Future<String>> sent = new ArrayList<>();
      for (int i = 0; i < HUGE_BODIES; i++) {
        sent.add(clients.submit(huge));
      }
      requireFastHonestCall();
      for (Future<String> response : sent) {
        assertThat(response.get())
            .containsAnyOf(Integer.toString(Refusal.TOO_LARGE.code()), "too many large bodies");
      }
    } finally {
      clients.shutdownNow();
    }
    requireFastHonestCall();
  }

  private static String sendZeros(int megabytes) throws IOException {
    byte[] part = new byte[MEGABYTE];
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head((long) megabytes * MEGABYTE, "").getBytes(US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        out.write(part);
      }
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void endsConnectionOfEndlessBody() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head(Long.MAX_VALUE, "").getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .contains(Integer.toString(Refusal.TOO_LARGE.code()));
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    requireFastHonestCall();
  }

  @Test
  void refusesCompressedBodyWithoutDecompression() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    byte[] part = new byte[MEGABYTE];
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < MEGABYTES; i++) {
        gzip.write(part);
      }
    }

    assertThat(send(bomb.toByteArray(), "Content-Encoding: gzip\r\n"))
        .contains(Integer.toString(Refusal.NOT_JSON.code()), "The Content-Encoding 'gzip'");
    requireFastHonestCall();
  }

  @Test
  void survivesBodiesOfManySmallValues() throws IOException {
    byte[] body = ("[" + "[],".repeat(99_000) + "[]]").getBytes(US_ASCII);
    for (int i = 0; i < 5; i++) {
      assertThat(send(body, "")).contains(Integer.toString(Refusal.INVALID_BODY.code()));
    }
    requireFastHonestCall();
  }
}
