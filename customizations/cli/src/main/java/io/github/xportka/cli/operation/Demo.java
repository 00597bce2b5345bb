package io.github.xportka.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.api.XportApis;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.TerminalText;
import io.github.xportka.client.JsonEnvelope;
import io.github.xportka.client.RawResponse;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportJson;
import io.github.xportka.client.XportResponseException;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Call that is printed step by step, for newcomers to the platform. */
final class Demo {
  private final CommandContext context;
  private final PrintStream out;
  private final Operation operation;
  private final CallTarget target;
  private int steps;

  Demo(CommandContext context, Operation operation, CallTarget target) {
    this.context = context;
    this.out = context.out();
    this.operation = operation;
    this.target = target;
  }

  void run() {
    JsonNode example = DocumentedRequest.example(operation);
    introduce();
    showRequest(example);
    JsonNode response = call(example);
    showRecord(response);
    showNextSteps(example != null);
  }

  private JsonNode call(@Nullable JsonNode example) {
    try (Transport transport = HttpTransports.hc5();
        XportClient built =
            target
                .client()
                .retryPolicy(RetryPolicy.none()) // so that each step appears once
                .transport(
                    (request, options) -> {
                      showSending(request);
                      return transport.execute(request, options);
                    })
                .build()) {
      RawResponse<JsonEnvelope> response =
          built.withRawResponse(recorded -> recorded.raw().call(operation, example));
      showResponse(response.status(), response.body());
      return response.value().json();
    } catch (XportResponseException e) {
      showResponse(e.status(), e.body());
      throw e;
    }
  }

  private void introduce() {
    OperationEvidence evidence = operation.evidence();
    out.println(context.bold(operation.operationId()) + ": " + operation.summary());
    out.println(
        context.dim(
            "%s (path %s, request %s, response %s)"
                .formatted(
                    evidence.page().isEmpty() ? "No documentation page known" : evidence.page(),
                    evidence.path(),
                    evidence.request(),
                    evidence.response())));
  }

  private void showRequest(@Nullable JsonNode example) {
    if (example == null) {
      return;
    }
    step("The request: the documented example");
    block(JsonPrinter.text(example));
  }

  private void showSending(Request request) {
    step("The signature: sender and time");
    new SignatureExplanation(operation, target, request).lines().forEach(this::line);
    step("The sent request");
    line(request.httpMethod() + " " + request.url());
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> line(context.dim(name + ": ") + value)));
    byte[] body = request.body();
    if (body != null) {
      line("");
      line("and the JSON of step 1, as " + body.length + " bytes of UTF-8");
    }
    out.flush(); // shows the request before a slow response
  }

  private void showResponse(int status, byte[] body) {
    step("The response");
    line("HTTP " + status);
    if (body.length > 0) {
      line("");
      block(readable(body));
    }
  }

  private static String readable(byte[] body) {
    try {
      return JsonPrinter.text(XportJson.reader(JsonNode.class).readTree(body));
    } catch (IOException e) {
      return TerminalText.excerpt(body);
    }
  }

  private void showRecord(JsonNode response) {
    step("The decoded record");
    try {
      Record decoded = XportJson.reader(operation.responseType()).readValue(response);
      block(RecordTree.of(decoded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line("");
    line("Its envelope reports success. For a failure, the client throws an XportApiException.");
  }

  private void showNextSteps(boolean hasBody) {
    String id = operation.operationId();
    step("Next steps");
    line("in Java     client." + part() + "()." + id + (hasBody ? "(request)" : "()"));
    if (hasBody) {
      line("in a shell  xport example " + id + " > body.json");
      line("            xport call " + id + " --body body.json");
    } else {
      line("in a shell  xport call " + id);
    }
    line("more        xport operations");
  }

  /** Returns the method of {@link XportApis} for the part of the API with the operation. */
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
    out.println(context.bold(steps + ". " + title));
    out.println();
  }

  private void block(String text) {
    text.lines().map(TerminalText::sanitize).forEach(this::line);
  }

  private void line(String text) {
    out.println(text.isEmpty() ? "" : "   " + text);
  }
}
