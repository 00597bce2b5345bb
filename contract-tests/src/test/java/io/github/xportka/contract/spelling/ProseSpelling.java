package io.github.xportka.contract.spelling;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Spelling of the sentences of a document, without addresses, code and titles of pages. */
final class ProseSpelling {
  private static final Set<String> TEXTS = Set.of("description", "summary", "title");
  private static final Set<String> LISTS = Set.of("inferred", "x-enum-descriptions");
  private static final Pattern NOT_PROSE =
      Pattern.compile("`[^`]*`|https?://\\S+|[\\w.+-]*[_0-9=/@][\\w.+/@-]*");
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+(?:'\\p{IsLatin}+)?");

  private ProseSpelling() {}

  /** Returns a violation for each misspelt word. */
  static List<Violation> check(OpenApiDocument document, Dictionary dictionary) {
    List<Violation> violations = new ArrayList<>();
    document
        .nodes()
        .filter(ProseSpelling::isProse)
        .forEach(
            node ->
                WORD.matcher(NOT_PROSE.matcher(node.text()).replaceAll(" "))
                    .results()
                    .map(word -> word.group().replaceFirst("'s$", ""))
                    .distinct()
                    .filter(word -> !dictionary.contains(word))
                    .map(word -> violation(node, word, dictionary))
                    .forEach(violations::add));
    return violations;
  }

  private static Violation violation(Node node, String word, Dictionary dictionary) {
    return node.violation("The word '" + word + "' is misspelt.", dictionary.remedy(word));
  }

  private static boolean isProse(Node node) {
    boolean isText = TEXTS.contains(node.key()) && !node.parentKey().isEmpty();
    return (isText || LISTS.contains(node.parentKey()))
        && !node.path().contains("externalDocs"); // the vendor's titles
  }
}
