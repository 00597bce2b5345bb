package io.github.xportka.openapi;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the spec says in sentences is spelt right. Addresses, code and the titles of the vendor's
 * pages are left out.
 */
final class ProseSpellingRule implements LintRule {
  private static final Set<String> TEXTS = Set.of("description", "summary", "title");
  private static final Set<String> LISTS = Set.of("inferred", "x-enum-descriptions");
  private static final Pattern NO_PROSE =
      Pattern.compile("`[^`]*`|https?://\\S+|[\\w.+-]*[_0-9=/@][\\w.+/@-]*");
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+(?:'\\p{IsLatin}+)?");

  private final Words words;

  ProseSpellingRule(Words words) {
    this.words = words;
  }

  @Override
  public void check(SpecSource spec, Findings findings) {
    spec.walk(
        place -> {
          if (isProse(place)) {
            check(place, findings);
          }
        });
  }

  private static boolean isProse(Place place) {
    List<String> steps = place.steps();
    if (!place.node().isTextual() || steps.size() < 2 || steps.contains("externalDocs")) {
      return false;
    }
    return TEXTS.contains(place.key()) || LISTS.contains(steps.get(steps.size() - 2));
  }

  private void check(Place prose, Findings findings) {
    String text = NO_PROSE.matcher(prose.text()).replaceAll(" ");
    WORD.matcher(text)
        .results()
        .map(word -> word.group().replaceFirst("'s$", ""))
        .distinct()
        .filter(word -> !words.know(word))
        .forEach(word -> findings.add(prose, "has the word '" + word + "'.", words.remedy(word)));
  }
}
