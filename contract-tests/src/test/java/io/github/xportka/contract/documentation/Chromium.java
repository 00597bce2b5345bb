package io.github.xportka.contract.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headless Chromium, controlled with the DevTools protocol. It resolves loopback names only, so
 * that pages cannot send requests to other machines.
 */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();

  private Chromium(Process process, URI devTools) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(devTools, new Receiver())
            .join();
  }

  /** Finds the browser on the path. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser.
   *
   * @param program the browser
   * @param profile an empty folder for its data
   */
  static Chromium start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    CompletableFuture<URI> devTools = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, devTools), "chromium-output");
    reader.setDaemon(true);
    reader.start();
    return new Chromium(process, devTools.orTimeout(60, TimeUnit.SECONDS).join());
  }

  /** Finds the address in the output, and reads all output so that the pipe is never full. */
  private static void read(Process process, CompletableFuture<URI> devTools) {
    StringBuilder log = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          devTools.complete(URI.create(listening.group(1)));
        } else if (!devTools.isDone()) {
          log.append(line).append('\n');
        }
      }
      devTools.completeExceptionally(new IOException("Chromium did not start: " + log));
    } catch (IOException e) {
      devTools.completeExceptionally(e);
    }
  }

  /** Opens an empty tab with a size in CSS pixels and a browser context of its own. */
  BrowserPage newPage(int width, int height) {
    String context =
        call(null, "Target.createBrowserContext", Map.of("disposeOnDetach", true))
            .get("browserContextId")
            .asText();
    String target =
        call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
            .get("targetId")
            .asText();
    String session =
        call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    return new BrowserPage(this, session, width, height);
  }

  void onEvent(Consumer<JsonNode> listener) {
    listeners.add(listener);
  }

  /** Calls a method of the protocol, and waits for its result. */
  JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> response = new CompletableFuture<>();
    pending.put(id, response);
    synchronized (socket) {
      socket.sendText(message.toString(), true).join();
    }
    // Longer than any wait in a page, so that its own error is reported.
    JsonNode received = response.orTimeout(120, TimeUnit.SECONDS).join();
    if (received.has("error")) {
      throw new IllegalStateException(method + ": " + received.get("error"));
    }
    return received.get("result");
  }

  /** Waits for the end of all processes, which write to the profile until then. */
  @Override
  public void close() {
    List<ProcessHandle> processes =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    try {
      call(null, "Browser.close", Map.of());
    } finally {
      socket.abort();
      for (ProcessHandle each : processes) {
        each.onExit()
            .completeOnTimeout(each, 10, TimeUnit.SECONDS)
            .thenAccept(ProcessHandle::destroyForcibly)
            .join();
      }
    }
  }

  /** Assembles the parts of a message, and completes the waiting call. */
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          receive(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("Not JSON: " + text, e);
        } finally {
          text.setLength(0);
        }
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void receive(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> waiting = pending.remove(message.get("id").asInt());
        if (waiting != null) {
          waiting.complete(message);
        }
      } else {
        listeners.forEach(listener -> listener.accept(message));
      }
    }
  }
}
