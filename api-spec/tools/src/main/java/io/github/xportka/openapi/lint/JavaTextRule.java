package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rule for texts in generated Java: a text cannot end the comment or the string that it is in. */
final class JavaTextRule implements LintRule {
  private static final Set<String> COMMENTS = Set.of("description", "summary");
  private static final Set<String> STRINGS = Set.of("formula", "digest");
  private static final Pattern NOT_IN_STRING = Pattern.compile("[\"\\\\\n\r]");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    violations.addEach(
        textsWithKey(COMMENTS, document).filter(text -> text.text().contains("*/")),
        "The text contains */.",
        "Delete it: the text is a comment in generated Java.");
    Stream<Node> summaries =
        document.operations().stream().map(operation -> operation.node().at("summary"));
    violations.addEach(
        Stream.concat(textsWithKey(STRINGS, document), summaries)
            .filter(text -> NOT_IN_STRING.matcher(text.text()).find()),
        "The text contains a double quote, a backslash or a line break.",
        "Delete it: the text is a string in generated Java.");
  }

  /** Returns the texts with one of the keys, and the conclusions, which become both kinds. */
  private static Stream<Node> textsWithKey(Set<String> keys, OpenApiDocument document) {
    return document
        .nodes()
        .filter(node -> keys.contains(node.key()) || node.parentKey().equals(Evidence.INFERRED));
  }
}
