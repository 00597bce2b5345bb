package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rule for what operations refer to: declared tags, the parameters of one signing scheme, the
 * parameters in the path, and examples in the folder of the operation.
 */
final class OperationRule implements LintRule {
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]*)}");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      violations.addEach(
          operation.node().at("tags").elements().stream()
              .filter(tag -> !document.tags().containsKey(tag.text())),
          "The tag '{value}' is not declared.",
          "Declare the tag in openapi.yaml, or correct the name.");
      checkSecurity(operation, document, violations);
      checkPathParameters(operation, violations);
    }
    document.operationsAndMessages().forEach(operation -> checkFolders(operation, violations));
  }

  private static void checkSecurity(
      Operation operation, OpenApiDocument document, Violations violations) {
    Node security = operation.node().at("security");
    for (Node alternative : security.elements()) {
      for (Node scheme : alternative.entries()) {
        violations.requireScheme(scheme, scheme.key(), document);
      }
    }
    if (document.signingScheme(operation).isEmpty()) {
      violations.add(
          security,
          "The required security schemes are not those of one signing scheme.",
          "Require all parameters of one signing scheme together, and those that it includes.");
    }
  }

  private static void checkPathParameters(Operation operation, Violations violations) {
    Set<String> inPath =
        PATH_PARAMETER
            .matcher(operation.path())
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path") && !inPath.remove(parameter.name())) {
        violations.add(
            parameter.node().at("name"),
            "The path " + operation.path() + " does not contain {" + parameter.name() + "}.",
            "Write the name that is in braces in the path.");
      }
    }
    for (String name : inPath) {
      violations.add(
          operation.node().at("parameters"),
          "The parameter {" + name + "} of the path " + operation.path() + " is not described.",
          "Add a parameter with this name, and with in: path and required: true.");
    }
  }

  private static void checkFolders(Operation operation, Violations violations) {
    String folder = "examples/" + (operation.isMessage() ? "messages" : operation.id()) + "/";
    for (Body body : operation.bodies()) {
      for (Example example : body.fileExamples()) {
        String file = example.value().fileName();
        if (!file.startsWith(folder)) {
          violations.add(
              example.node().at(Example.EXTERNAL_VALUE),
              "The example " + file + " is in the wrong folder.",
              "Move it to " + folder + ".");
        }
      }
    }
  }
}
