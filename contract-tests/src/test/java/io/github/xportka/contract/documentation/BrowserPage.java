package io.github.xportka.contract.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tab of the browser, with its requests and errors. */
final class BrowserPage {
  /** Expression that waits up to a minute for another. */
  private static final String UNTIL =
      "new Promise((resolve, reject) => { const end = Date.now() + 60000; const look = () => {"
          + " let found; try { found = (%s); } catch (e) { return reject(e); }"
          + " if (found) resolve(found === true ? true : String(found.textContent ?? found));"
          + " else if (Date.now() > end) reject(new Error('the expression was not true for 60 s'));"
          + " else setTimeout(look, 30); }; look(); })";

  private final Chromium browser;
  private final String session;
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> responseIds = new CopyOnWriteArrayList<>();

  BrowserPage(Chromium browser, String session, int width, int height) {
    this.browser = browser;
    this.session = session;
    browser.onEvent(this::handle);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
    resize(width, height);
  }

  private void handle(JsonNode event) {
    if (!event.path("sessionId").asText().equals(session)) {
      return;
    }
    JsonNode what = event.path("params");
    switch (event.path("method").asText()) {
      case "Network.requestWillBeSent" -> requests.add(what.at("/request/url").asText());
      case "Network.responseReceived" -> {
        if (what.path("type").asText().equals("Fetch")) {
          responseIds.add(what.path("requestId").asText());
        }
      }
      case "Network.webSocketCreated" -> requests.add(what.path("url").asText());
      case "Runtime.exceptionThrown" -> errors.add(what.path("exceptionDetails").toString());
      case "Log.entryAdded" -> addError(what.at("/entry/level").asText(), what.path("entry"));
      case "Runtime.consoleAPICalled" -> addError(what.path("type").asText(), what.path("args"));
      default -> {}
    }
  }

  private void addError(String level, JsonNode what) {
    if (List.of("error", "warning", "assert").contains(level)) {
      errors.add(level + ": " + what);
    }
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void prefer(String colorScheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
  }

  void open(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
    waitFor("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  /** Waits until an expression is true or an element, and returns its text. */
  String waitFor(String expression) {
    return evaluate(UNTIL.formatted(expression)).asText();
  }

  /** Evaluates an expression, or the promise that it returns. */
  JsonNode evaluate(String expression) {
    JsonNode response =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (response.has("exceptionDetails")) {
      throw new AssertionError(
          expression + ": " + response.at("/exceptionDetails/exception/description").asText());
    }
    return response.at("/result/value");
  }

  /**
   * Expression for the middle of an element that does not move and is not covered. A menu moves
   * while it opens, so that an earlier click would miss it.
   */
  private static final String MIDDLE =
      """
      new Promise((resolve, reject) => {
        const end = Date.now() + 60000;
        let before = '';
        const look = () => {
          const element = (%s);
          if (element) {
            element.scrollIntoViewIfNeeded();
            const box = element.getBoundingClientRect();
            const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            const now = [box.x, box.y, box.width, box.height].join();
            const hit = document.elementFromPoint(middle.x, middle.y);
            if (now === before && hit && (element.contains(hit) || hit.contains(element))) {
              return resolve(middle);
            }
            before = now;
          }
          if (Date.now() > end) reject(new Error('the element did not stop moving for 60 s'));
          else setTimeout(look, 50);
        };
        look();
      })
      """;

  /** Clicks with the mouse in the middle of an element. */
  void click(String expression) {
    waitFor(expression);
    JsonNode middle = evaluate(MIDDLE.formatted(expression));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              middle.get("x").asDouble(),
              "y",
              middle.get("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  void screenshot(Path file) throws IOException {
    String png = call("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(png));
  }

  /** Returns logged warnings and errors, and uncaught exceptions. */
  List<String> errors() {
    return errors;
  }

  /** Returns the address of every request. */
  List<String> requests() {
    return requests;
  }

  /** Returns the body of the last response to a script of the page. */
  String lastResponse() {
    String id = responseIds.get(responseIds.size() - 1);
    return call("Network.getResponseBody", Map.of("requestId", id)).get("body").asText();
  }

  void close() {
    call("Page.close", Map.of());
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return browser.call(session, method, parameters);
  }
}
