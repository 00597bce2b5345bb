package io.github.xportka.contract.spelling;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Spelling of the names of properties. A property with a misspelt name on the wire has a correct
 * name in Java, which the configuration of the generator states.
 */
final class NameSpelling {
  static final String CONFIGURATION = "generated-client/src/main/openapi-generator/config.yaml";

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private final Dictionary dictionary;
  private final Map<String, String> javaNames;
  private final List<Violation> violations = new ArrayList<>();

  private NameSpelling(Dictionary dictionary, Map<String, String> javaNames) {
    this.dictionary = dictionary;
    this.javaNames = javaNames;
  }

  /**
   * Returns a violation for each misspelt name and for each mapping without a property.
   *
   * @param javaNames the names in Java, by name on the wire
   */
  static List<Violation> check(
      OpenApiDocument document, Dictionary dictionary, Map<String, String> javaNames) {
    NameSpelling spelling = new NameSpelling(dictionary, javaNames);
    Set<String> names = new TreeSet<>();
    for (Schema schema : document.schemas()) {
      for (Node property : schema.ownProperties()) {
        names.add(property.key());
        spelling.checkProperty(property);
      }
    }
    javaNames.forEach((wireName, javaName) -> spelling.checkMapping(wireName, javaName, names));
    return spelling.violations;
  }

  private void checkProperty(Node property) {
    if (!javaNames.containsKey(property.key())) {
      for (String word : misspelt(property.key())) {
        violations.add(
            property.violation(
                "The word '" + word + "' of the name is misspelt.",
                "Add a correct name to nameMappings in "
                    + CONFIGURATION
                    + ", or add the word to words.txt if it is a term of this field."));
      }
    }
  }

  private void checkMapping(String wireName, String javaName, Set<String> names) {
    Position position = new Position(CONFIGURATION, "/nameMappings/" + wireName, 0);
    if (!names.contains(wireName)) {
      violations.add(
          new Violation(
              position,
              "The spec does not have the property '" + wireName + "'.",
              "Delete the mapping, or correct the name."));
    }
    for (String word : misspelt(javaName)) {
      violations.add(
          new Violation(
              position,
              "The word '" + word + "' of the name is misspelt.",
              dictionary.remedy(word)));
    }
  }

  private List<String> misspelt(String name) {
    return WORD_BOUNDARY
        .splitAsStream(name)
        .filter(word -> !word.isEmpty() && !dictionary.containsIgnoringCase(word))
        .toList();
  }
}
