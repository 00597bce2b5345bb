package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which operation a request is, and what is answered when it is none. */
final class Routes {
  private static final int NEAREST = 3;

  private final List<Operation> operations = List.of(Operation.values());

  @Nullable Operation find(String method, String path) {
    for (Operation operation : operations) {
      if (operation.method().equals(method) && operation.path().equals(path)) {
        return operation;
      }
    }
    return null;
  }

  /** No envelope: the platform's own answer to such a request is not known. */
  Answer unknown(String method, String path) {
    List<Operation> samePath =
        operations.stream().filter(operation -> operation.path().equals(path)).toList();
    if (!samePath.isEmpty()) {
      String methods = samePath.stream().map(Operation::method).collect(Collectors.joining(", "));
      return Answer.of(
          405,
          Map.of("Allow", methods),
          problem(
              "There is no operation with this method at this path: use " + methods + ".",
              samePath));
    }
    List<Operation> nearest =
        operations.stream()
            .sorted(Comparator.comparingInt(operation -> distance(operation.path(), path)))
            .limit(NEAREST)
            .toList();
    return Answer.of(
        404,
        Map.of(),
        problem(
            "There is no operation at this path. An operation's path is appended to the base URL"
                + " as it is in the spec.",
            nearest));
  }

  private static ObjectNode problem(String problem, List<Operation> nearest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("problem", problem);
    nearest.forEach(
        operation -> json.withArray("nearest").add(operation.method() + " " + operation.path()));
    return json;
  }

  /** How many characters must be added, dropped or changed to make one of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
