package io.github.xportka.openapi.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An operation's id begins with a verb that is agreed, or is the vendor's own name: that of its
 * page, or the end of its path. So a reader knows it from the documentation, or knows what it does.
 */
final class OperationIdRule implements LintRule {
  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-zA-Z0-9]+");

  private static final List<String> VERBS =
      List.of("add", "cancel", "create", "delete", "get", "list", "pay", "preview", "update");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Map<String, Node> ids = new HashMap<>();
    for (Operation operation : spec.operations()) {
      Node id = operation.place().at("operationId");
      if (findings.hasText(id, "Name the operation: it becomes the name of a method.")) {
        checkForm(operation, id, findings);
        Node other = ids.putIfAbsent(id.text(), id);
        if (other != null) {
          findings.add(
              id, "'" + id.text() + "' is also the id of " + other + ".", "Rename one of them.");
        }
      }
    }
  }

  private static void checkForm(Operation operation, Node id, Violations findings) {
    if (!CAMEL_CASE.matcher(id.text()).matches()) {
      findings.add(
          id, "'" + id.text() + "' is not in camel case.", "Write it like updateLogisticInfo.");
    } else if (!beginsWithVerb(id.text())
        && !id.text().equals(pageName(id))
        && !isEndOf(operation.path(), id.text())) {
      findings.add(
          id,
          "'" + id.text() + "' begins with no verb that is agreed, and is no name of the vendor's.",
          "Begin it with one of %s; or name it after the page's file, or the end of the path."
              .formatted(String.join(", ", VERBS)));
    }
  }

  private static boolean beginsWithVerb(String id) {
    return VERBS.stream()
        .anyMatch(
            verb ->
                id.startsWith(verb)
                    && id.length() > verb.length()
                    && Character.isUpperCase(id.charAt(verb.length())));
  }

  /** The name of the page's file, such as {@code package-update.yaml}, in camel case. */
  private static String pageName(Node id) {
    String file = id.fileName();
    return camelCase(file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')));
  }

  private static boolean isEndOf(String path, String id) {
    String[] steps = path.split("/", -1);
    String end = "";
    for (int i = steps.length - 1; i > 0; i--) {
      end = steps[i] + "/" + end;
      if (camelCase(end).equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : NO_LETTER.split(text, -1)) {
      if (name.isEmpty() || word.isEmpty()) {
        name.append(word);
      } else {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }
}
