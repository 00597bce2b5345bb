package io.github.xportka.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that are similar to a name that can be misspelled. */
public final class NearestNames {
  private static final int MAX_SUGGESTIONS = 3;

  private NearestNames() {}

  /**
   * Finds similar names, without regard to case.
   *
   * @param wanted the name that can be misspelled
   * @param names the valid names
   * @return at most 3 names that contain the wanted name or differ in few characters, the most
   *     similar first
   */
  public static List<String> near(String wanted, Collection<String> names) {
    String typed = wanted.toLowerCase(Locale.ROOT);
    int tolerated = (typed.length() + 2) / 3;
    return names.stream()
        .filter(name -> difference(typed, name) <= tolerated)
        .sorted(Comparator.comparingInt(name -> difference(typed, name)))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static int difference(String typed, String name) {
    String candidate = name.toLowerCase(Locale.ROOT);
    return candidate.contains(typed) ? 0 : distance(typed, candidate);
  }

  /** Counts the added, removed and changed characters between two texts (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
