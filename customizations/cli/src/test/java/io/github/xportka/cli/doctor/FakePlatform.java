package io.github.xportka.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Platform with settings that the spec does not know. It computes signatures on its own, and writes
 * personal data into its responses.
 */
final class FakePlatform implements AutoCloseable {
  static final String PERSON = "Test Receiver";
  static final String PHONE = "13500000000";

  /** Request with the values that enter a signature. */
  record Signed(String key, String timestamp, String nonce, String path, String body) {}

  /** Settings of a platform. */
  static final class Builder {
    private Function<Signed, String> header =
        its -> md5(its.key() + its.timestamp() + its.nonce() + CommandRunner.ACCESS_SECRET);
    private Function<Signed, String> query = its -> header.apply(its);
    private boolean inMilliseconds;
    private boolean verifiesBeforeRouting;
    private boolean hasEnvelopeForUnknownPath;
    private int requestsUntilLimit = Integer.MAX_VALUE;
    private Function<String, String> paths = path -> path;

    Builder header(Function<Signed, String> signature) {
      header = signature;
      return this;
    }

    Builder query(Function<Signed, String> signature) {
      query = signature;
      return this;
    }

    Builder inMilliseconds() {
      inMilliseconds = true;
      return this;
    }

    Builder verifiesBeforeRouting() {
      verifiesBeforeRouting = true;
      return this;
    }

    Builder envelopeForUnknownPath() {
      hasEnvelopeForUnknownPath = true;
      return this;
    }

    Builder limitsAfter(int requests) {
      requestsUntilLimit = requests;
      return this;
    }

    /** Moves the operations whose path is inferred. */
    Builder moves(Function<String, String> to) {
      paths = to;
      return this;
    }

    FakePlatform start() {
      return new FakePlatform(this);
    }
  }

  private final Builder settings;
  private final HttpServer server;
  private final Map<String, Operation> operations = new HashMap<>();
  private final List<String> journal = new CopyOnWriteArrayList<>();

  private FakePlatform(Builder settings) {
    this.settings = settings;
    List<Operation> moved = PlatformProbe.unconfirmed();
    for (Operation operation : Operation.values()) {
      String path = operation.path();
      operations.put(moved.contains(operation) ? settings.paths.apply(path) : path, operation);
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api", this::respond);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  /** Returns the paths of all requests, in the order of their arrival. */
  List<String> journal() {
    return journal;
  }

  private void respond(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().substring("/api".length());
    journal.add(path);
    if (journal.size() > settings.requestsUntilLimit) {
      send(exchange, 429, "{\"code\":429,\"msg\":\"slow down\"}");
      return;
    }
    Operation operation = operations.get(path);
    if (path.isEmpty() || (operation == null && !settings.verifiesBeforeRouting)) {
      sendUnknown(exchange);
      return;
    }
    SigningScheme scheme =
        operation == null
            ? SigningScheme.valueOf(
                path.contains("/logistics/") ? "QUERY_SIGNATURE" : "HEADER_SIGNATURE")
            : operation.signingScheme();
    String refusal = verify(exchange, scheme, path, body);
    if (!refusal.isEmpty()) {
      String user = exchange.getRequestHeaders().getFirst("user-id");
      send(
          exchange,
          200,
          operation != null && scheme == SigningScheme.QUERY_SIGNATURE
              ? "{\"errorCode\":401,\"success\":false,\"errorMsg\":\"" + refusal + "\"}"
              : "{\"code\":401,\"msg\":\"" + refusal + " of " + user + "\"}");
    } else if (operation == null) {
      sendUnknown(exchange);
    } else {
      send(exchange, 200, example(operation));
    }
  }

  private void sendUnknown(HttpExchange exchange) throws IOException {
    if (settings.hasEnvelopeForUnknownPath) {
      send(exchange, 200, "{\"code\":404,\"msg\":\"no such interface\"}");
    } else {
      send(exchange, 404, "<html>not found</html>");
    }
  }

  /** Returns the documented response, with personal data that the documentation does not have. */
  private static String example(Operation operation) {
    String example =
        Objects.requireNonNull(
                SpecBundle.load()
                    .operation(operation)
                    .orElseThrow()
                    .responseExamples()
                    .get("documented"))
            .toString();
    return example.substring(0, example.length() - 1)
        + ",\"receiver\":\""
        + PERSON
        + "\",\""
        + PHONE
        + "\":\""
        + PERSON
        + "\"}";
  }

  private String verify(HttpExchange exchange, SigningScheme scheme, String path, byte[] body) {
    Map<SigningScheme.Value, String> sent = new HashMap<>();
    for (SigningScheme its = scheme; its != null; its = its.includes().orElse(null)) {
      for (SigningScheme.Parameter parameter : its.parameters()) {
        sent.putIfAbsent(parameter.value(), value(exchange, parameter));
      }
    }
    String timestamp = sent.getOrDefault(SigningScheme.Value.TIMESTAMP, "");
    long now = Instant.now().getEpochSecond();
    long then = Long.parseLong(timestamp) / (settings.inMilliseconds ? 1000 : 1);
    if (Math.abs(now - then) > 600) {
      return "timestamp expired";
    }
    Signed signed =
        new Signed(
            sent.getOrDefault(SigningScheme.Value.ACCESS_KEY, ""),
            timestamp,
            sent.getOrDefault(SigningScheme.Value.NONCE, ""),
            path,
            new String(body, UTF_8));
    String expected =
        (scheme == SigningScheme.QUERY_SIGNATURE ? settings.query : settings.header).apply(signed);
    return expected.equals(sent.get(SigningScheme.Value.SIGNATURE)) ? "" : "signature error";
  }

  private static String value(HttpExchange exchange, SigningScheme.Parameter parameter) {
    if (parameter.place() == SigningScheme.Place.HEADER) {
      return String.valueOf(exchange.getRequestHeaders().getFirst(parameter.name()));
    }
    for (String pair : String.valueOf(exchange.getRequestURI().getQuery()).split("&", -1)) {
      if (pair.startsWith(parameter.name() + "=")) {
        return pair.substring(parameter.name().length() + 1);
      }
    }
    return "";
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Returns the MD5 of a text in upper-case hexadecimal. */
  static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
