package io.github.xportka.cli.operation;

import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.cli.context.TerminalStyle;
import io.github.xportka.openapi.model.InferredStatement;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Table of the operations as text, with the documentation page and the inferred statements below
 * each line. The statements about schemas, signing and messages follow once at the end.
 */
final class OperationTable {
  private static final List<String> FIRST_HEADER = List.of("", "", "EVIDENCE FOR");
  private static final List<String> SECOND_HEADER =
      List.of("OPERATION", "METHOD AND PATH", "PATH", "REQUEST", "RESPONSE", "RETRY");
  private static final String GAP = "  ";
  private static final int MAX_LINE_LENGTH = 118;

  private final int[] widths = new int[SECOND_HEADER.size()];

  private OperationTable() {
    measure(SECOND_HEADER);
    for (Operation operation : Operation.values()) {
      measure(cells(operation));
    }
  }

  static void print(PrintStream out, TerminalStyle style, OpenApiDocument spec) {
    OperationTable table = new OperationTable();
    out.println(style.bold(table.line(FIRST_HEADER)));
    out.println(style.bold(table.line(SECOND_HEADER)));
    for (Operation operation : Operation.values()) {
      out.println(table.line(cells(operation)));
      String page = operation.evidence().page();
      out.println(style.dim(GAP + (page.isEmpty() ? "no documentation page known" : page)));
      operation.evidence().inferred().forEach(sentence -> printInferred(out, style, sentence));
    }
    out.println();
    out.println(style.bold("INFERRED ABOUT SCHEMAS, SIGNING AND MESSAGES"));
    Set<InferredStatement> others = new LinkedHashSet<>();
    spec.operationsAndMessages().forEach(operation -> others.addAll(spec.inferred(operation)));
    others.removeIf(statement -> Operation.byId(statement.place()).isPresent());
    others.forEach(
        statement -> printInferred(out, style, statement.place() + ": " + statement.sentence()));
  }

  private static void printInferred(PrintStream out, TerminalStyle style, String statement) {
    wrap("inferred: " + statement).forEach(line -> out.println(style.dim(line)));
  }

  /** Breaks a text into lines of the terminal's width and indents them. */
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
        operation.method() + " " + operation.path(),
        evidence.path().toString(),
        evidence.request().toString(),
        evidence.response().toString(),
        retryClass(operation));
  }

  /** Returns the retry class in the spelling of the spec. */
  static String retryClass(Operation operation) {
    return operation.retryClass().name().toLowerCase(Locale.ROOT);
  }

  private void measure(List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], cells.get(i).length());
    }
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
