package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the operation that a person meant. */
final class Operations implements ITypeConverter<Operation> {
  private static final int SUGGESTIONS = 3;

  @Override
  public Operation convert(String operationId) {
    return Operation.byId(operationId)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "There is no operation '"
                        + operationId
                        + "'. Nearest: "
                        + nearest(operationId)
                        + ". 'xport operations' lists all."));
  }

  /** The best known one, which examples are about. */
  static Operation first() {
    return Arrays.stream(Operation.values())
        .min(Comparator.comparing(operation -> operation.evidence().level()))
        .orElseThrow();
  }

  /** Its retry class, as the spec writes it. */
  static String retry(Operation operation) {
    return operation.retryClass().name().toLowerCase(Locale.ROOT);
  }

  private static String nearest(String operationId) {
    String wanted = operationId.toLowerCase(Locale.ROOT);
    return Arrays.stream(Operation.values())
        .map(Operation::operationId)
        .sorted(Comparator.comparingInt(id -> distance(wanted, id.toLowerCase(Locale.ROOT))))
        .limit(SUGGESTIONS)
        .collect(Collectors.joining(", "));
  }

  /** How many characters must be added, taken out or changed (Levenshtein). */
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
