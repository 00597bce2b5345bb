package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the differences of one comparison. */
final class ComparisonResult {
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

  /** Differences by name; a place with many array elements is reported once. */
  private final Map<String, Difference> differences = new LinkedHashMap<>();

  private final Set<String> notOnPage = new LinkedHashSet<>();
  private final Set<String> compared = new LinkedHashSet<>();
  private final Set<String> enumValues = new LinkedHashSet<>();
  private final List<String> gaps = new ArrayList<>();
  private int examples;

  /**
   * Adds a difference.
   *
   * @param what the name of the difference
   * @param aspect the aspect of the place, such as the type; one place can differ in several
   * @param sentence the statements of page and spec
   * @param page the node of the page
   * @param spec the node of the spec
   */
  void add(String what, String aspect, String sentence, Node page, Node spec) {
    add(what, aspect, sentence, page.position().line(), spec);
  }

  void add(String what, String aspect, String sentence, int line, Node spec) {
    differences.putIfAbsent(
        generic(what) + " " + aspect,
        new Difference(
            PageText.printable(generic(what)),
            PageText.printable(sentence),
            line,
            spec.position(),
            Optional.empty()));
  }

  void compared(String what) {
    compared.add(generic(what));
  }

  void comparedEnumValue(String what, String value) {
    enumValues.add(generic(what) + " " + value);
  }

  void comparedExample() {
    examples++;
  }

  void notOnPage(String what) {
    notOnPage.add(generic(what));
  }

  void gap(String sentence) {
    gaps.add(PageText.printable(sentence));
  }

  List<Difference> differences() {
    return List.copyOf(differences.values());
  }

  /** Returns the names of places of the spec that the page does not mention. */
  List<String> notOnPage() {
    return notOnPage.stream().filter(what -> !compared.contains(what)).toList();
  }

  List<String> gaps() {
    return gaps;
  }

  int examples() {
    return examples;
  }

  int enumValues() {
    return enumValues.size();
  }

  /** Counts the compared places below a part. */
  int comparedBelow(String part) {
    return (int) compared.stream().filter(what -> isBelow(what, part)).count();
  }

  boolean isCompared(String what) {
    return compared.contains(generic(what));
  }

  static boolean isBelow(String what, String part) {
    return what.startsWith(part + ".") || what.startsWith(part + "[");
  }

  /** Replaces the indexes of array elements. */
  static String generic(String what) {
    return INDEX.matcher(what).replaceAll("[]");
  }
}
