package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A JSON POST of about 1.5 KB that is answered with about 100 bytes, over each of Feign's
 * transports, to a server in the same process.
 *
 * <p>The server costs every transport the same, so the ratios are closer to 1 than those of the
 * transports alone.
 */
@State(Scope.Benchmark)
@Fork(value = 2, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 1)
public class TransportBenchmark {
  private static final byte[] QUESTION = question().getBytes(UTF_8);
  private static final byte[] ANSWER =
      ("{\"code\":0,\"msg\":\"ok\",\"data\":{\"orderNo\":\"A20260101000000001\","
              + "\"status\":\"CREATED\",\"fen\":129900}}")
          .getBytes(UTF_8);

  @Param({"hc5", "default", "java11"})
  @SuppressWarnings("NullAway.Init") // JMH sets it before the set-up.
  String transport;

  @SuppressWarnings("NullAway.Init") // Set by the set-up, as the two below.
  private LoopbackServer server;

  @SuppressWarnings("NullAway.Init")
  private Transport opened;

  @SuppressWarnings("NullAway.Init")
  private Request request;

  @Setup
  public void start() throws IOException {
    server = LoopbackServer.start(TransportBenchmark::answer);
    opened = Transport.open(transport);
    Map<String, Collection<String>> headers =
        Map.of("Content-Type", List.of("application/json"), "Accept", List.of("application/json"));
    request =
        Request.create(
            Request.HttpMethod.POST, server.url("/orders"), headers, QUESTION, null, null);
  }

  @TearDown
  public void stop() throws IOException {
    opened.close();
    server.close();
  }

  @Benchmark
  @Threads(1)
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public byte[] oneThread() throws IOException {
    return call();
  }

  @Benchmark
  @Threads(2)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public byte[] twoThreads() throws IOException {
    return call();
  }

  private byte[] call() throws IOException {
    try (Response response = opened.client().execute(request, Transport.OPTIONS)) {
      byte[] body = response.body().asInputStream().readAllBytes();
      // Else an error that is quick to answer would look like a fast transport.
      if (response.status() != 200 || body.length != ANSWER.length) {
        throw new IOException(response.status() + " with " + body.length + " bytes");
      }
      return body;
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      body.readAllBytes();
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, ANSWER.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(ANSWER);
    }
  }

  private static String question() {
    StringBuilder json = new StringBuilder("{\"orderNo\":\"A20260101000000001\",\"items\":[");
    for (int item = 0; item < 20; item++) {
      json.append(item == 0 ? "" : ",")
          .append("{\"sku\":\"SKU-00000000")
          .append(10 + item)
          .append("\",\"quantity\":1,\"priceFen\":129900,\"gift\":false}");
    }
    return json.append("]}").toString();
  }
}
