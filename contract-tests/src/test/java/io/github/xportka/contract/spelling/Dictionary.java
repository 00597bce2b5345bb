package io.github.xportka.contract.spelling;

import static java.util.Objects.requireNonNull;

import io.github.xportka.contract.support.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.speller.Speller;

/** Correctly spelt words: those of British English, and those that words.txt lists. */
final class Dictionary {
  private static final String ENGLISH = "/org/languagetool/resource/en/hunspell/en_GB.dict";
  private static final String LIST = "words.txt";

  private final Speller english;
  private final List<String> listed;
  private final Set<String> used = new TreeSet<>();

  /** Creates a dictionary of British English and further words. */
  Dictionary(List<String> listed) {
    try {
      URL english = requireNonNull(Dictionary.class.getResource(ENGLISH), ENGLISH);
      this.english = new Speller(morfologik.stemming.Dictionary.read(english), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.listed = List.copyOf(listed);
  }

  /** Returns the lines of words.txt. */
  static List<String> listedWords() {
    return TextFiles.resource(Dictionary.class, LIST).lines().toList();
  }

  /** Tells whether a word of a sentence is spelt correctly. */
  boolean contains(String word) {
    return !english.isMisspelled(word) || isListed(word::equals);
  }

  /** Tells whether a word of a name is spelt correctly, in any letter case. */
  boolean containsIgnoringCase(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String capitalized = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    return Stream.of(lower, capitalized, word.toUpperCase(Locale.ROOT))
            .anyMatch(form -> !english.isMisspelled(form))
        || isListed(word::equalsIgnoreCase);
  }

  private boolean isListed(Predicate<String> matches) {
    List<String> found = listed.stream().filter(matches).toList();
    used.addAll(found);
    return !found.isEmpty();
  }

  /** Returns what to do about a misspelt word, as a sentence. */
  String remedy(String word) {
    String similar =
        english.findReplacements(word).stream().limit(3).collect(Collectors.joining(", "));
    return (similar.isEmpty() ? "Correct it" : "Write " + similar)
        + ", or add the word to "
        + LIST
        + " if it is a term of this field.";
  }

  /** Returns the listed words that were not needed so far. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(listed);
    unused.removeAll(used);
    return unused;
  }
}
