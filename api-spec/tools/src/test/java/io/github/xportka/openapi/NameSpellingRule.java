package io.github.xportka.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A member whose name on the wire is misspelt has a name in Java that is not, and no member that
 * does not exist has one.
 */
final class NameSpellingRule implements LintRule {
  static final String CONFIGURATION = "generated-client/src/main/openapi-generator/config.yaml";

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private final Words words;
  private final Map<String, String> javaNames;

  /**
   * With the names that the generator is told.
   *
   * @param javaNames the names in Java by those on the wire
   */
  NameSpellingRule(Words words, Map<String, String> javaNames) {
    this.words = words;
    this.javaNames = javaNames;
  }

  @Override
  public void check(SpecSource spec, Findings findings) {
    Set<String> members = new TreeSet<>();
    for (Place schema : spec.schemas()) {
      for (Place member : SpecSource.ownProperties(schema)) {
        members.add(member.key());
        if (!javaNames.containsKey(member.key())) {
          checkName(member, findings);
        }
      }
    }
    javaNames.forEach(
        (wireName, javaName) -> {
          String pointer = "/nameMappings/" + wireName;
          if (!members.contains(wireName)) {
            findings.add(
                new Finding(
                    CONFIGURATION,
                    pointer,
                    "no member is called '" + wireName + "'.",
                    "Delete the mapping, or correct the name."));
          }
          for (String word : unknown(javaName)) {
            findings.add(
                new Finding(
                    CONFIGURATION, pointer, "has the word '" + word + "'.", words.remedy(word)));
          }
        });
  }

  private void checkName(Place member, Findings findings) {
    for (String word : unknown(member.key())) {
      findings.add(
          member,
          "the name has the word '" + word + "'.",
          "Map it to a name in English under nameMappings in "
              + CONFIGURATION
              + "; or list the word in words.txt if it is one of this field.");
    }
  }

  private List<String> unknown(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .filter(word -> !word.isEmpty() && !words.knowInName(word))
        .toList();
  }
}
