package io.github.xportka.cli.operation;

import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an operation id, and suggests similar ids for an unknown one. */
public final class OperationConverter implements ITypeConverter<Operation> {
  private static final int SUGGESTIONS = 3;

  @Override
  public Operation convert(String operationId) {
    return Operation.byId(operationId)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "The operation '%s' is unknown. Similar: %s. See 'xport operations'."
                        .formatted(
                            operationId, String.join(", ", nearest(operationId, operationIds())))));
  }

  /** Returns the operation with the best evidence, for examples. */
  public static Operation bestDocumented() {
    return Arrays.stream(Operation.values())
        .min(Comparator.comparing(operation -> operation.evidence().level()))
        .orElseThrow();
  }

  private static Stream<String> operationIds() {
    return Arrays.stream(Operation.values()).map(Operation::operationId);
  }

  /** Returns the most similar ids. Ids that contain the text come first. */
  static List<String> nearest(String typed, Stream<String> operationIds) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return operationIds
        .sorted(
            Comparator.comparingInt(
                id -> {
                  String candidate = id.toLowerCase(Locale.ROOT);
                  return candidate.contains(wanted) ? 0 : distance(wanted, candidate);
                }))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Counts the added, removed and changed characters between two texts (Levenshtein). */
  static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
