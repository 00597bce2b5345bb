package io.github.xportka.cli.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.TerminalText;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Difference;
import io.github.xportka.openapi.page.PageIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Results of checked pages: written as text when they arrive, or as JSON at the end. */
final class PageReport {
  private final CommandContext context;
  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
  private boolean isDifferent;
  private boolean isIncomplete;

  @Option(names = "--json", description = "Prints an array with an object for each page.")
  private boolean json;

  PageReport(CommandContext context) {
    this.context = context;
  }

  /**
   * Adds the comparison of a page.
   *
   * @param name the file, or the address of a downloaded page
   */
  void add(String name, DocumentationPage page, PageComparison comparison) {
    isDifferent |= comparison.exitCode() == PageComparison.DIFFERENT;
    isIncomplete |= comparison.exitCode() == PageComparison.INCOMPLETE;
    if (json) {
      addJson(result(name, comparison.exitCode()), page, comparison);
    } else {
      print(name, comparison);
    }
  }

  /** Adds the reason why a page was not compared. */
  void addFailure(String name, String operationId, @Nullable String problem) {
    isIncomplete = true;
    if (json) {
      ObjectNode result = result(name, PageComparison.INCOMPLETE);
      result.put("operationId", operationId.isEmpty() ? null : operationId).put("problem", problem);
    } else {
      context.note((operationId.isEmpty() ? "" : operationId + ": ") + problem);
    }
  }

  /** Adds a page of the index whose operation is not in the spec. */
  void addMissing(PageIndex.Entry entry) {
    isDifferent = true;
    String problem = "The spec does not have the operation %s at %s";
    addFailure(entry.address(), "", problem.formatted(entry.title(), entry.address()));
  }

  /** Writes what is not written yet, and returns the exit code for all pages. */
  int finish() {
    if (json) {
      JsonPrinter.print(context.out(), results);
    }
    return isDifferent
        ? PageComparison.DIFFERENT
        : isIncomplete ? PageComparison.INCOMPLETE : PageComparison.SAME;
  }

  private void print(String name, PageComparison comparison) {
    context.out().println(context.bold(headline(name, comparison)));
    if (comparison.operation().isPresent()) {
      context.print(
          "  Compared: " + comparison.counts() + "; recognized by " + comparison.matchedBy());
    }
    comparison.openDifferences().forEach(difference -> print(name, difference));
    comparison.differences().stream()
        .filter(difference -> difference.acknowledged().isPresent())
        .forEach(difference -> print(name, difference));
    comparison.confirmations().forEach(one -> context.print("  Confirmed: " + one));
    comparison.obsolete().forEach(one -> context.print("  Obsolete: " + one));
    comparison.gaps().forEach(gap -> context.print("  Not compared: " + gap));
    if (!comparison.notStated().isEmpty()) {
      String names = TerminalText.sanitize(String.join(", ", comparison.notStated()));
      context.out().println(context.dim("  Not on the page: " + names));
    }
  }

  private static String headline(String name, PageComparison comparison) {
    int count = comparison.openDifferences().size();
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
    String place =
        "      %s (%s) at %s".formatted(difference.what(), difference.aspect(), difference.spec());
    context.out().println(context.dim(place));
  }

  private ObjectNode result(String name, int exitCode) {
    return results.addObject().put("page", name).put("exitCode", exitCode);
  }

  private static void addJson(ObjectNode json, DocumentationPage page, PageComparison comparison) {
    json.put("operationId", comparison.operation().map(Operation::id).orElse(null));
    json.put("recognizedBy", comparison.matchedBy());
    json.put("method", page.operation().method().name()).put("path", page.operation().path());
    json.set("compared", DocumentMapper.JSON.valueToTree(comparison.counts()));
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : comparison.differences()) {
      ObjectNode one = differences.addObject();
      one.put("what", difference.what()).put("aspect", difference.aspect());
      one.put("sentence", difference.sentence());
      one.put("line", difference.line()).put("spec", difference.spec().toString());
      difference.acknowledged().ifPresent(reason -> one.put("acknowledged", reason));
    }
    comparison.confirmations().stream()
        .map(Object::toString)
        .forEach(json.putArray("confirmations")::add);
    comparison.obsolete().forEach(json.putArray("obsolete")::add);
    comparison.gaps().forEach(json.putArray("gaps")::add);
    comparison.notStated().forEach(json.putArray("notOnPage")::add);
  }
}
