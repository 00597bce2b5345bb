package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.CamelCase;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rule for operation ids: an id is unique. It begins with a known verb, or it is the vendor's own
 * name, that is, the name of the page or the end of the path.
 */
final class OperationIdRule implements LintRule {
  private static final List<String> VERBS =
      List.of("add", "cancel", "create", "delete", "get", "list", "pay", "preview", "update");
  private static final Pattern VERB_FIRST =
      Pattern.compile("(" + String.join("|", VERBS) + ")[A-Z].*");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Map<String, Node> ids = new HashMap<>();
    for (Operation operation : document.operationsAndMessages()) {
      Node id = operation.node().at("operationId");
      Node first = ids.computeIfAbsent(operation.id(), key -> id);
      if (id.exists() && !first.equals(id)) {
        violations.add(
            id,
            "The id '{value}' is also used by " + first.position() + ".",
            "Rename one of the operations.");
      }
      if (id.exists() && !operation.isMessage()) {
        checkVerb(operation, violations);
      }
    }
  }

  private static void checkVerb(Operation operation, Violations violations) {
    Node id = operation.node().at("operationId");
    String page = id.fileName().substring(0, id.fileName().lastIndexOf('.'));
    if (!VERB_FIRST.matcher(id.text()).matches()
        && !isEndOf(page, id.text())
        && !isEndOf(operation.path(), id.text())) {
      violations.add(
          id,
          "The id '{value}' begins with an unknown verb, and is not the vendor's name.",
          "Begin it with one of %s, or use the name of the page's file or the end of the path."
              .formatted(String.join(", ", VERBS)));
    }
  }

  /** Tells whether an id is the end of a path, such as {@code /wms/package-update}. */
  private static boolean isEndOf(String path, String id) {
    return CamelCase.upper(path).endsWith(CamelCase.upper(id));
  }
}
