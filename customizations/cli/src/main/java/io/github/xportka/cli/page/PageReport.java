package io.github.xportka.cli.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.TerminalText;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Correction;
import io.github.xportka.openapi.page.PageComparison.Counts;
import io.github.xportka.openapi.page.PageComparison.Difference;

/** Writes the results of comparisons as text or JSON. */
final class PageReport {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CommandContext context;

  PageReport(CommandContext context) {
    this.context = context;
  }

  void print(CheckedPage checked) {
    PageComparison comparison = checked.comparison();
    if (comparison == null) {
      String operation = checked.operationId() == null ? "" : checked.operationId() + ": ";
      context.note(operation + checked.problem());
      return;
    }
    context.out().println(context.style().bold(headline(checked.name(), comparison)));
    if (comparison.operation().isPresent()) {
      context.print(
          "  Compared: " + comparison.counts() + "; recognized by " + comparison.matchedBy());
    }
    comparison.differences().stream()
        .filter(difference -> difference.acknowledged().isEmpty())
        .forEach(difference -> print(checked.name(), difference));
    comparison.correction().ifPresent(correction -> print(checked.name(), correction));
    comparison.differences().stream()
        .filter(difference -> difference.acknowledged().isPresent())
        .forEach(difference -> print(checked.name(), difference));
    comparison.confirmations().forEach(one -> context.print("  Confirmed: " + one));
    comparison.gaps().forEach(gap -> context.print("  Not compared: " + gap));
    if (!comparison.notStated().isEmpty()) {
      String names = TerminalText.sanitize(String.join(", ", comparison.notStated()));
      context.out().println(context.style().dim("  Not on the page: " + names));
    }
  }

  private static String headline(String name, PageComparison comparison) {
    int count = comparison.openDifferences().size() + (comparison.correction().isPresent() ? 1 : 0);
    String result = count == 1 ? "1 difference" : count + " differences";
    if (count == 0) {
      result = comparison.gaps().isEmpty() ? "no difference" : "not compared completely";
    } else if (!comparison.gaps().isEmpty()) {
      result += ", not compared completely";
    }
    return name + ": " + comparison.operation().map(its -> its.id() + ", ").orElse("") + result;
  }

  private void print(String name, Difference difference) {
    context.print("  %s:%d: %s".formatted(name, difference.line(), difference.sentence()));
    difference.acknowledged().ifPresent(reason -> context.print("      Known: " + reason));
    String place = "      " + difference.what() + " at " + difference.spec();
    context.out().println(context.style().dim(place));
  }

  private void print(String name, Correction correction) {
    context.print(
        "  %s:%d: Correction: the path is %s. The inferred path %s is wrong."
            .formatted(name, correction.line(), correction.path(), correction.inferredPath()));
    context.print("      openapi.yaml:   " + correction.specLine());
    context.print("      running client: " + correction.clientSetting());
  }

  static ObjectNode json(CheckedPage checked) {
    ObjectNode json = NODES.objectNode();
    json.put("page", checked.name()).put("exitCode", checked.exitCode());
    PageComparison comparison = checked.comparison();
    DocumentationPage page = checked.page();
    if (comparison == null || page == null) {
      return json.put("operationId", checked.operationId()).put("problem", checked.problem());
    }
    json.put("operationId", comparison.operation().map(Operation::id).orElse(null));
    json.put("recognizedBy", comparison.matchedBy()).put("form", page.form().label());
    json.put("method", page.operation().method().name()).put("path", page.operation().path());
    Counts counts = comparison.counts();
    json.putObject("compared")
        .put("host", counts.host())
        .put("parameters", counts.parameters())
        .put("requestProperties", counts.requestProperties())
        .put("responseProperties", counts.responseProperties())
        .put("examples", counts.examples())
        .put("enumValues", counts.enumValues());
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : comparison.differences()) {
      ObjectNode one = differences.addObject();
      one.put("what", difference.what()).put("sentence", difference.sentence());
      one.put("line", difference.line()).put("spec", difference.spec().toString());
      difference.acknowledged().ifPresent(reason -> one.put("acknowledged", reason));
    }
    comparison
        .correction()
        .ifPresent(
            correction ->
                json.putObject("correction")
                    .put("path", correction.path())
                    .put("inferredPath", correction.inferredPath())
                    .put("line", correction.line())
                    .put("specLine", correction.specLine())
                    .put("clientSetting", correction.clientSetting()));
    comparison.confirmations().stream()
        .map(Object::toString)
        .forEach(json.putArray("confirmations")::add);
    comparison.gaps().forEach(json.putArray("gaps")::add);
    comparison.notStated().forEach(json.putArray("notOnPage")::add);
    return json;
  }
}
