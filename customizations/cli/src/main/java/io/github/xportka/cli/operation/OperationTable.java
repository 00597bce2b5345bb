package io.github.xportka.cli.operation;

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

/**
 * Table of the operations as text. The path, the documentation page and the inferred statements are
 * below each line, so that a line fits into the usual width of a terminal. The statements about
 * schemas, signing and messages follow once at the end.
 */
final class OperationTable {
  /** Format of a line: the operation, three evidence levels, and the retry class. */
  private static final String FORMAT = "%-" + longestId() + "s  %-8s  %-8s  %-8s  %s";

  private static final String INDENT = "  ";
  private static final int MAX_LINE_LENGTH = 80;

  private OperationTable() {}

  static void print(CommandContext context, OpenApiDocument spec) {
    PrintStream out = context.out();
    out.println(context.bold(line("", "EVIDENCE FOR", "", "", "")));
    out.println(context.bold(line("OPERATION", "PATH", "REQUEST", "RESPONSE", "RETRY")));
    for (Operation operation : Operation.values()) {
      OperationEvidence evidence = operation.evidence();
      out.println(
          line(
              operation.operationId(),
              evidence.path(),
              evidence.request(),
              evidence.response(),
              retryClass(operation)));
      out.println(INDENT + operation.method() + " " + operation.path());
      String page = evidence.page();
      out.println(context.dim(INDENT + (page.isEmpty() ? "no documentation page known" : page)));
      evidence.inferred().forEach(sentence -> printInferred(context, sentence));
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
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > MAX_LINE_LENGTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(INDENT + INDENT);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Returns the retry class in the spelling of the spec. */
  static String retryClass(Operation operation) {
    return operation.retryClass().name().toLowerCase(Locale.ROOT);
  }

  private static int longestId() {
    return Arrays.stream(Operation.values())
        .mapToInt(operation -> operation.operationId().length())
        .max()
        .orElseThrow();
  }

  private static String line(Object... cells) {
    return FORMAT.formatted(cells).stripTrailing();
  }
}
