package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.openapi.page.Difference;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Excused;
import io.github.xportka.openapi.page.SpecDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that compares documentation pages with the spec. */
@Command(
    name = "check",
    description = {
      "Compares saved documentation pages with the spec: method, path, parameters, all"
          + " properties of request and response with type and required flag, examples, and the"
          + " time of modification.",
      "",
      "Information that is missing on a page is not a difference. Statements of the spec from"
          + " other sources, and differences in x-known-differences, are listed but not counted."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  no difference",
      "  1  differences, or an operation without a description in the spec",
      "  2  unreadable page or missing file",
      "For several files, the highest code is used.",
      "",
      "Examples:",
      "  xport page check page.txt",
      "  xport page check --json *.txt",
      "  xport page check page.txt --spec api-spec/openapi"
    })
final class PageCheckCommand implements Callable<Integer> {
  private static final int DIFFERENCES = 1;

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Page saved as text, or - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description =
          "Folder with openapi.yaml. The output then names its files. Default: the spec in this"
              + " tool.")
  private @Nullable Path spec;

  @Option(names = "--json", description = "Prints a JSON array with one object for each file.")
  private boolean json;

  PageCheckCommand(CommandContext context) {
    this.context = context;
  }

  /** Result for a file: a comparison, or the problem that prevents it. */
  private record Checked(
      String file,
      @Nullable DocumentationPage page,
      @Nullable PageComparison comparison,
      @Nullable String problem) {
    int exitCode() {
      if (comparison == null) {
        return ExitCode.USAGE;
      }
      return comparison.differences().isEmpty() ? ExitCode.SUCCESS : DIFFERENCES;
    }
  }

  @Override
  public Integer call() {
    SpecDocument document = spec == null ? SpecDocument.bundled() : SavedPage.spec(spec);
    if (!json) {
      return worst(document, this::print);
    }
    int[] exitCode = {ExitCode.SUCCESS};
    JsonPrinter.print(
        context.out(),
        generator -> {
          generator.writeStartArray();
          exitCode[0] = worst(document, checked -> write(generator, checked));
          generator.writeEndArray();
        });
    return exitCode[0];
  }

  /** Checks one file after the other and keeps no results, to limit the memory. */
  private <E extends Exception> int worst(SpecDocument document, Output<E> output) throws E {
    int worst = ExitCode.SUCCESS;
    for (Path file : files) {
      Checked checked = check(file, document);
      output.accept(checked);
      worst = Math.max(worst, checked.exitCode());
    }
    return worst;
  }

  private interface Output<E extends Exception> {
    void accept(Checked checked) throws E;
  }

  private Checked check(Path file, SpecDocument document) {
    String name = SavedPage.name(file);
    try {
      return SavedPage.bounded(
          file,
          () -> {
            DocumentationPage page = SavedPage.read(file, context.in());
            return new Checked(name, page, PageComparison.of(page, document), null);
          });
    } catch (CommandException e) {
      return new Checked(name, null, null, e.getMessage());
    }
  }

  private void print(Checked checked) {
    PageComparison comparison = checked.comparison();
    if (comparison == null) {
      context.note(checked.problem());
      return;
    }
    PrintStream out = context.out();
    out.println(context.style().bold(headline(checked.file(), comparison)));
    for (String note : comparison.notes()) {
      out.println("  " + note);
    }
    for (Difference difference : comparison.differences()) {
      print(checked.file(), difference, "");
    }
    for (Excused known : comparison.known()) {
      print(checked.file(), known.difference(), "Known: " + known.reason());
    }
    byReason(comparison.notOnPage())
        .forEach(
            (reason, names) ->
                out.println(
                    context
                        .style()
                        .dim("  Not on the page (" + reason + "): " + String.join(", ", names))));
  }

  private static String headline(String file, PageComparison comparison) {
    int count = comparison.differences().size();
    return file
        + ": "
        + comparison.operationId().map(id -> id + ", ").orElse("")
        + (count == 0 ? "no difference" : count == 1 ? "1 difference" : count + " differences");
  }

  private void print(String file, Difference difference, String known) {
    PrintStream out = context.out();
    String line = difference.line() == 0 ? "" : ":" + difference.line();
    out.println("  " + file + line + ": " + difference.sentence());
    if (!known.isEmpty()) {
      out.println("      " + known);
    }
    out.println(context.style().dim("      " + difference.place()));
  }

  private static Map<String, List<String>> byReason(List<Excused> notOnPage) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Excused excused : notOnPage) {
      names
          .computeIfAbsent(excused.reason(), reason -> new ArrayList<>())
          .add(excused.difference().what());
    }
    return names;
  }

  private static void write(JsonGenerator json, Checked checked) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", checked.file());
    writeResult(json, checked);
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, Checked checked) throws IOException {
    DocumentationPage page = checked.page();
    PageComparison comparison = checked.comparison();
    if (page == null || comparison == null) {
      json.writeStringField("problem", checked.problem());
      return;
    }
    json.writeStringField("operationId", comparison.operationId().orElse(null));
    json.writeStringField("method", page.method());
    json.writeStringField("path", page.path());
    json.writeBooleanField("cutOff", page.isCutOff());
    json.writeArrayFieldStart("notes");
    for (String note : comparison.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differences");
    for (Difference difference : comparison.differences()) {
      write(json, difference, null);
    }
    json.writeEndArray();
    write(json, "known", comparison.known());
    write(json, "notOnPage", comparison.notOnPage());
  }

  private static void write(JsonGenerator json, String name, List<Excused> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Excused excused : all) {
      write(json, excused.difference(), excused.reason());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Difference difference, @Nullable String reason)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", difference.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("what", difference.what());
    json.writeStringField("sentence", difference.sentence());
    if (difference.line() > 0) {
      json.writeNumberField("line", difference.line());
    }
    if (!difference.place().file().isEmpty()) {
      json.writeStringField("specFile", difference.place().file());
    }
    json.writeStringField("pointer", difference.place().pointer());
    if (reason != null) {
      json.writeStringField("reason", reason);
    }
    json.writeEndObject();
  }
}
