package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import java.io.PrintStream;
import java.util.List;

/** The operations for a person to read: a line each, and the vendor's page below it. */
final class OperationTable {
  private static final List<String> ABOVE = List.of("", "", "", "EVIDENCE FOR");
  private static final List<String> HEADER =
      List.of("OPERATION", "METHOD", "PATH", "PATH", "REQUEST", "RESPONSE", "RETRY");
  private static final String GAP = "  ";

  private final int[] widths = new int[HEADER.size()];

  private OperationTable() {
    measure(HEADER);
    for (Operation operation : Operation.values()) {
      measure(cells(operation));
    }
  }

  static void print(PrintStream out, Style style) {
    OperationTable table = new OperationTable();
    out.println(style.bold(table.line(ABOVE)));
    out.println(style.bold(table.line(HEADER)));
    for (Operation operation : Operation.values()) {
      out.println(table.line(cells(operation)));
      String page = operation.evidence().page();
      out.println(style.dim(GAP + (page.isEmpty() ? "no page seen" : page)));
    }
  }

  private static List<String> cells(Operation operation) {
    Operation.Known known = operation.evidence();
    return List.of(
        operation.operationId(),
        operation.method(),
        operation.path(),
        known.path().toString(),
        known.request().toString(),
        known.response().toString(),
        Operations.retry(operation));
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
