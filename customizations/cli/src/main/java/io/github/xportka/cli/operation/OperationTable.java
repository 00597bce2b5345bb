package io.github.xportka.cli.operation;

import static java.util.stream.Collectors.joining;

import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.openapi.model.InferredStatement;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Table of the operations as text. The path, the documentation page and the inferred statements are
 * below each line, so that a line fits into the usual width of a terminal. The statements about
 * schemas, signing and messages follow once at the end.
 */
final class OperationTable {
  private static final List<String> FIRST_HEADER = List.of("", "EVIDENCE FOR", "", "", "");
  private static final List<String> SECOND_HEADER =
      List.of("OPERATION", "PATH", "REQUEST", "RESPONSE", "RETRY");
  private static final String GAP = "  ";
  private static final int MAX_LINE_LENGTH = 80;

  private OperationTable() {}

  static void print(CommandContext context, OpenApiDocument spec) {
    PrintStream out = context.out();
    String format = format();
    out.println(context.bold(line(format, FIRST_HEADER)));
    out.println(context.bold(line(format, SECOND_HEADER)));
    for (Operation operation : Operation.values()) {
      out.println(line(format, cells(operation)));
      out.println(GAP + operation.method() + " " + operation.path());
      String page = operation.evidence().page();
      out.println(context.dim(GAP + (page.isEmpty() ? "no documentation page known" : page)));
      operation.evidence().inferred().forEach(sentence -> printInferred(context, sentence));
    }
    out.println();
    out.println(context.bold("INFERRED ABOUT SCHEMAS, SIGNING AND MESSAGES"));
    Set<InferredStatement> others = new LinkedHashSet<>();
    spec.operationsAndMessages().forEach(operation -> others.addAll(spec.inferred(operation)));
    others.removeIf(statement -> Operation.byId(statement.place()).isPresent());
    others.forEach(
        statement -> printInferred(context, statement.place() + ": " + statement.sentence()));
  }

  private static void printInferred(CommandContext context, String statement) {
    wrap("inferred: " + statement).forEach(line -> context.out().println(context.dim(line)));
  }

  /** Breaks a text into lines and indents them. */
  private static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(GAP);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > MAX_LINE_LENGTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(GAP + GAP);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static List<String> cells(Operation operation) {
    OperationEvidence evidence = operation.evidence();
    return List.of(
        operation.operationId(),
        evidence.path().toString(),
        evidence.request().toString(),
        evidence.response().toString(),
        retryClass(operation));
  }

  /** Returns the retry class in the spelling of the spec. */
  static String retryClass(Operation operation) {
    return operation.retryClass().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of a line, with the width of the longest cell for each column. */
  private static String format() {
    List<List<String>> lines = new ArrayList<>(List.of(SECOND_HEADER));
    Arrays.stream(Operation.values()).map(OperationTable::cells).forEach(lines::add);
    return IntStream.range(0, SECOND_HEADER.size())
        .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
        .mapToObj(width -> "%-" + width + "s")
        .collect(joining(GAP));
  }

  private static String line(String format, List<String> cells) {
    return format.formatted(cells.toArray()).stripTrailing();
  }
}
