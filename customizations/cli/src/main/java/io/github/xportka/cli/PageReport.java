package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.openapi.page.ComparedCounts;
import io.github.xportka.openapi.page.Confirmation;
import io.github.xportka.openapi.page.Correction;
import io.github.xportka.openapi.page.Difference;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Writes the results of comparisons as text or JSON. */
final class PageReport {
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
    PrintStream out = context.out();
    out.println(context.style().bold(headline(checked.name(), comparison)));
    if (comparison.operation().isPresent()) {
      out.println(
          "  Compared: " + comparison.counts() + "; recognized by " + comparison.matchedBy());
    }
    comparison.differences().stream()
        .filter(difference -> difference.acknowledged().isEmpty())
        .forEach(difference -> print(checked.name(), difference));
    comparison.correction().ifPresent(correction -> print(checked.name(), correction));
    comparison.differences().stream()
        .filter(difference -> difference.acknowledged().isPresent())
        .forEach(difference -> print(checked.name(), difference));
    comparison.confirmations().forEach(one -> out.println("  Confirmed: " + one));
    comparison.gaps().forEach(gap -> out.println("  Not compared: " + gap));
    if (!comparison.notStated().isEmpty()) {
      String names = TerminalText.sanitize(String.join(", ", comparison.notStated()));
      out.println(context.style().dim("  Not on the page: " + names));
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
    PrintStream out = context.out();
    String line = difference.line() == 0 ? "" : ":" + difference.line();
    out.println("  " + name + line + ": " + TerminalText.sanitize(difference.sentence()));
    difference
        .acknowledged()
        .ifPresent(reason -> out.println("      Known: " + TerminalText.sanitize(reason)));
    out.println(context.style().dim("      " + difference.what() + " at " + difference.spec()));
  }

  private void print(String name, Correction correction) {
    PrintStream out = context.out();
    out.println(
        TerminalText.sanitize(
            "  %s:%d: Correction: the path is %s. The inferred path %s is wrong."
                .formatted(name, correction.line(), correction.path(), correction.inferredPath())));
    out.println("      openapi.yaml:   " + TerminalText.sanitize(correction.specLine()));
    out.println("      running client: " + TerminalText.sanitize(correction.clientSetting()));
  }

  static void write(JsonGenerator json, CheckedPage checked) throws IOException {
    json.writeStartObject();
    json.writeStringField("page", checked.name());
    json.writeNumberField("exitCode", checked.exitCode());
    PageComparison comparison = checked.comparison();
    DocumentationPage page = checked.page();
    if (comparison == null || page == null) {
      json.writeStringField("operationId", checked.operationId());
      json.writeStringField("problem", checked.problem());
    } else {
      json.writeStringField(
          "operationId", comparison.operation().map(its -> its.id()).orElse(null));
      json.writeStringField("recognizedBy", comparison.matchedBy());
      json.writeStringField("form", page.form().label());
      json.writeStringField("method", page.operation().method().name());
      json.writeStringField("path", page.operation().path());
      writeCounts(json, comparison.counts());
      json.writeArrayFieldStart("differences");
      for (Difference difference : comparison.differences()) {
        write(json, difference);
      }
      json.writeEndArray();
      if (comparison.correction().isPresent()) {
        write(json, comparison.correction().get());
      }
      writeTexts(
          json,
          "confirmations",
          comparison.confirmations().stream().map(Confirmation::toString).toList());
      writeTexts(json, "gaps", comparison.gaps());
      writeTexts(json, "notOnPage", comparison.notStated());
    }
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, ComparedCounts counts) throws IOException {
    json.writeObjectFieldStart("compared");
    json.writeBooleanField("method", counts.method());
    json.writeBooleanField("path", counts.path());
    json.writeBooleanField("host", counts.host());
    json.writeNumberField("parameters", counts.parameters());
    json.writeNumberField("requestProperties", counts.requestProperties());
    json.writeNumberField("responseProperties", counts.responseProperties());
    json.writeNumberField("examples", counts.examples());
    json.writeNumberField("enumValues", counts.enumValues());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", difference.what());
    json.writeStringField("sentence", difference.sentence());
    json.writeNumberField("line", difference.line());
    json.writeStringField("spec", difference.spec().toString());
    if (difference.acknowledged().isPresent()) {
      json.writeStringField("acknowledged", difference.acknowledged().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Correction correction) throws IOException {
    json.writeObjectFieldStart("correction");
    json.writeStringField("path", correction.path());
    json.writeStringField("inferredPath", correction.inferredPath());
    json.writeNumberField("line", correction.line());
    json.writeStringField("specLine", correction.specLine());
    json.writeStringField("clientSetting", correction.clientSetting());
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
