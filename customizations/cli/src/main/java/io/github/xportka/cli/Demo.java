package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.api.XportApis;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One call, step by step, for somebody who has not seen the platform before. */
final class Demo {
  private final PrintStream out;
  private final Style style;
  private final Operation operation;
  private final SigningOptions signing;
  private int steps;

  Demo(Surroundings surroundings, Operation operation, SigningOptions signing) {
    this.out = surroundings.out();
    this.style = surroundings.style();
    this.operation = operation;
    this.signing = signing;
  }

  void run(Target target) {
    JsonNode example = RequestSpec.example(operation);
    introduce();
    showRequest(example);
    JsonNode answer = call(target, example);
    showRecord(answer);
    showWayOn(example != null);
  }

  private JsonNode call(Target target, @Nullable JsonNode example) {
    try (WatchedTransport transport = new WatchedTransport(this::showSending, this::showAnswer);
        XportClient client = target.client().transport(transport).build()) {
      return client.raw().call(operation, example).json();
    }
  }

  private void introduce() {
    OperationEvidence evidence = operation.evidence();
    out.println(style.bold(operation.operationId()) + ": " + operation.summary());
    out.println(
        style.dim(
            (evidence.page().isEmpty() ? "No page of the vendor was seen" : evidence.page())
                + " (path "
                + evidence.path()
                + ", request "
                + evidence.request()
                + ", response "
                + evidence.response()
                + ")"));
  }

  private void showRequest(@Nullable JsonNode example) {
    if (example == null) {
      return;
    }
    step("The request: the documented example");
    block(Json.text(example));
  }

  private void showSending(Request request) {
    step("The signature: who sends it, and when");
    new SentSignature(operation, signing, request).lines().forEach(this::line);
    step("What is sent");
    line(request.httpMethod() + " " + request.url());
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> line(style.dim(name + ": ") + value)));
    byte[] body = request.body();
    if (body != null) {
      line("");
      line("and the request of step 1, as " + body.length + " bytes of UTF-8");
    }
    out.flush(); // the answer may take its time
  }

  private void showAnswer(byte[] body, int status) {
    step("What comes back");
    line("HTTP " + status + ", " + body.length + " bytes");
    if (body.length > 0) {
      line("");
      block(readable(body));
    }
  }

  private static String readable(byte[] body) {
    try {
      return Json.text(XportJson.reader(JsonNode.class).readTree(body));
    } catch (IOException e) {
      return Excerpt.of(body);
    }
  }

  private void showRecord(JsonNode answer) {
    step("What it is decoded to");
    try {
      Record decoded = XportJson.reader(operation.responseType()).readValue(answer);
      block(RecordTree.of(decoded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line("");
    line("Its envelope says that the call succeeded. A refusal is thrown as an XportApiException.");
  }

  private void showWayOn(boolean hasBody) {
    String id = operation.operationId();
    step("The same from here");
    line("in Java     client." + part() + "()." + id + (hasBody ? "(request)" : "()"));
    if (hasBody) {
      line("in a shell  xport example " + id + " > body.json");
      line("            xport call " + id + " --body body.json");
    } else {
      line("in a shell  xport call " + id);
    }
    line("the rest    xport operations");
  }

  /** The method of {@link XportApis} that leads to the operation. */
  private String part() {
    return Arrays.stream(XportApis.class.getMethods())
        .filter(
            part ->
                Arrays.stream(part.getReturnType().getMethods())
                    .anyMatch(method -> method.getName().equals(operation.operationId())))
        .map(Method::getName)
        .findFirst()
        .orElseThrow();
  }

  private void step(String title) {
    steps++;
    out.println();
    out.println(style.bold(steps + ". " + title));
    out.println();
  }

  private void block(String text) {
    text.lines().map(Printable::text).forEach(this::line);
  }

  private void line(String text) {
    out.println(text.isEmpty() ? "" : "   " + text);
  }
}
