package io.github.xportka.openapi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** Which words are spelt right: those of British English, and those that words.txt lists. */
final class Words {
  private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_GB.dict";
  private static final String LIST = "words.txt";

  private final Speller english;
  private final List<String> accepted;
  private final Set<String> needed = new TreeSet<>();

  Words(List<String> accepted) {
    try {
      this.english = new Speller(Dictionary.read(resource(DICTIONARY)), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.accepted = accepted;
  }

  /** With the words that are listed for the spec. */
  static Words ofTheSpec() {
    return new Words(listed());
  }

  /** The lines of words.txt. */
  static List<String> listed() {
    try (var list = resource(LIST).openStream()) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) throws IOException {
    URL resource = Words.class.getResource(name);
    if (resource == null) {
      throw new FileNotFoundException(name + " is not on the class path.");
    }
    return resource;
  }

  /** Whether a word of a sentence is spelt right. */
  boolean know(String word) {
    return !english.isMisspelled(word) || accept(word::equals);
  }

  /** Whether a word of a name is spelt right; a name's capitals have reasons of their own. */
  boolean knowInName(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String proper = word.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    return Stream.of(small, proper, word.toUpperCase(Locale.ROOT))
            .anyMatch(form -> !english.isMisspelled(form))
        || accept(word::equalsIgnoreCase);
  }

  private boolean accept(Predicate<String> isMeant) {
    List<String> meant = accepted.stream().filter(isMeant).toList();
    needed.addAll(meant);
    return !meant.isEmpty();
  }

  /** What was meant, maybe. */
  String remedy(String word) {
    String meant =
        english.findReplacements(word).stream().limit(3).collect(Collectors.joining(", "));
    return (meant.isEmpty() ? "Correct it" : "Write " + meant)
        + "; or list it in "
        + LIST
        + " if it is a word of this field.";
  }

  /** The listed words that nobody has asked for, or that the dictionary has. */
  Set<String> unneeded() {
    Set<String> unneeded = new TreeSet<>(accepted);
    unneeded.removeAll(needed);
    return unneeded;
  }
}
