package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The differences that the spec acknowledges: the operation's {@code x-known-differences}, a list
 * of entries with {@code what}, the name of a difference, and {@code reason}. An entry covers what
 * is within the place it names as well, and {@code []} stands for every element.
 *
 * <pre>{@code
 * x-known-differences:
 *   - what: requestExample.receiverAddress
 *     reason: The person on the page is replaced by an invented one.
 * }</pre>
 */
final class KnownDifferences {
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

  private KnownDifferences() {}

  /**
   * Takes what is acknowledged out of the differences that count, and adds the acknowledgements
   * that are wrong.
   *
   * @return what was taken out
   */
  static List<PageComparison.Excused> takeOut(
      Differences differences, SpecNode operation, DocumentationPage page) {
    List<PageComparison.Excused> known = new ArrayList<>();
    List<Runnable> wrong = new ArrayList<>();
    for (SpecNode entry : operation.at("x-known-differences").elements()) {
      String what = entry.at("what").text();
      String reason = entry.at("reason").text();
      if (what.isEmpty() || reason.isEmpty()) {
        wrong.add(
            () -> wrong(differences, what, "An acknowledgement needs what and reason.", entry));
        continue;
      }
      int before = known.size();
      for (Iterator<Difference> rest = differences.counted().iterator(); rest.hasNext(); ) {
        Difference difference = rest.next();
        if (covers(what, difference.what())) {
          known.add(new PageComparison.Excused(difference, Printable.text(reason)));
          rest.remove();
        }
      }
      boolean matched =
          known.size() > before
              || differences.excused().stream().anyMatch(e -> covers(what, e.difference().what()));
      if (!matched && !page.isCutOff()) {
        String sentence =
            "The spec acknowledges a difference in "
                + what
                + ", but there is none. Delete the entry.";
        wrong.add(() -> wrong(differences, what, sentence, entry));
      }
    }
    wrong.forEach(Runnable::run);
    return known;
  }

  private static void wrong(Differences differences, String what, String sentence, SpecNode entry) {
    differences.add(Difference.Kind.ACKNOWLEDGEMENT, what, sentence, 0, entry);
  }

  private static boolean covers(String acknowledged, String what) {
    String place = INDEX.matcher(acknowledged).replaceAll("[]");
    String its = INDEX.matcher(what).replaceAll("[]");
    return its.equals(place) || its.startsWith(place + ".") || its.startsWith(place + "[");
  }
}
