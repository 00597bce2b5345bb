package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.HashSet;
import java.util.Set;

/**
 * Rule for folders: a component that several pages use is in {@code shared/}, and the example of an
 * operation is in the folder of the operation.
 */
final class FolderRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> reported = new HashSet<>();
    for (Node reference : document.nodes().filter(Node::isReference).toList()) {
      Node target = reference.target();
      if (target.fileName().startsWith("pages/")
          && target.isComponent()
          && !target.file().equals(reference.file())
          && !reference.file().equals(document.root().file())
          && reported.add(target)) {
        violations.add(
            target,
            "The file " + reference.fileName() + " also uses this component.",
            "Move it to a file in shared/.");
      }
    }
    for (Operation operation : document.operationsAndMessages()) {
      String folder = "examples/" + (operation.isMessage() ? "messages" : operation.id()) + "/";
      for (Body body : operation.bodies()) {
        body.fileExamples().forEach(example -> checkExample(example, folder, violations));
      }
    }
  }

  private static void checkExample(Example example, String folder, Violations violations) {
    String name = example.value().fileName();
    if (!name.startsWith(folder)) {
      violations.add(
          example.node().at(Example.EXTERNAL_VALUE),
          "The example " + name + " is in the wrong folder.",
          "Move it to " + folder + ".");
    }
  }
}
