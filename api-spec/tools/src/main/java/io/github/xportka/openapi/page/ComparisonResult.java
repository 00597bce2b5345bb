package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import io.github.xportka.openapi.page.PageComparison.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the differences of one comparison. The operation can acknowledge differences: an entry
 * of {@code x-known-differences} also covers the places within the named place, and {@code []}
 * stands for all elements of an array.
 *
 * <pre>{@code
 * x-known-differences:
 *   - what: requestExample.receiverAddress
 *     reason: The example contains an invented receiver instead of the person on the page.
 * }</pre>
 */
final class ComparisonResult {
  private static final String KNOWN = "x-known-differences";

  private final Operation operation;
  private final EvidenceLevel level;

  /** Differences by key; a place with many array elements is reported once. */
  private final Map<String, Difference> differences = new LinkedHashMap<>();

  /** Places by the node with weaker evidence of its own; a schema can be used at several places. */
  private final Map<Node, Set<String>> weaker = new LinkedHashMap<>();

  private final Set<String> notOnPage = new LinkedHashSet<>();
  private final Set<String> compared = new LinkedHashSet<>();
  private final Set<String> enumValues = new LinkedHashSet<>();
  private final List<String> gaps = new ArrayList<>();
  private int examples;

  ComparisonResult(Operation operation, EvidenceLevel level) {
    this.operation = operation;
    this.level = level;
  }

  /**
   * Adds a difference.
   *
   * @param what the name of the place
   * @param page the node of the page
   * @param spec the node of the spec
   * @param statements the statements of page and spec that the sentence of the aspect contains
   */
  void add(String what, Aspect aspect, Node page, Node spec, String... statements) {
    Object[] arguments = Stream.concat(Stream.of(what), Stream.of(statements)).toArray();
    differences.putIfAbsent(
        aspect.key(arguments),
        new Difference(
            PageText.printable(what),
            PageText.printable(aspect.sentence(arguments)),
            page.position().line(),
            spec.position(),
            acknowledgement(what)));
  }

  private Optional<String> acknowledgement(String what) {
    return operation.node().at(KNOWN).elements().stream()
        .filter(entry -> covers(entry, what))
        .map(entry -> entry.at("reason").text())
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  private static boolean covers(Node known, String what) {
    String place = known.at("what").text();
    return !place.isEmpty() && (what.equals(place) || isBelow(what, place));
  }

  /** Counts a property or parameter that page and spec have. */
  void compared(String what, Node spec) {
    compared.add(what);
    if (spec.has(Evidence.KEY)
        && Evidence.level(spec.at(Evidence.KEY, "level")).isWeakerThan(level)) {
      weaker.computeIfAbsent(spec, node -> new LinkedHashSet<>()).add(what);
    }
  }

  void compared(String what) {
    compared.add(what);
  }

  void comparedEnumValue(String what, String value) {
    enumValues.add(what + " " + value);
  }

  void comparedExamples(int count) {
    examples += count;
  }

  void notOnPage(String what) {
    notOnPage.add(what);
  }

  void gap(String sentence) {
    gaps.add(sentence);
  }

  List<Difference> differences() {
    return List.copyOf(differences.values());
  }

  /** Tells whether a place, or a place within it, differs. */
  boolean differs(String what) {
    return differences.values().stream()
        .anyMatch(one -> one.what().equals(what) || isBelow(one.what(), what));
  }

  /** Returns the places with weaker evidence of their own that the page states in the same way. */
  List<Confirmation> confirmations() {
    List<Confirmation> confirmations = new ArrayList<>();
    weaker.forEach(
        (node, places) -> {
          if (places.stream().noneMatch(this::differs)) {
            String what = PageText.printable(places.iterator().next());
            EvidenceLevel known = Evidence.level(node.at(Evidence.KEY, "level"));
            confirmations.add(new Confirmation(what, known, level, node));
          }
        });
    return confirmations;
  }

  /** Returns what the page does not mention: places and acknowledged differences of the spec. */
  List<String> notStated() {
    Stream<String> unknown =
        operation.node().at(KNOWN).elements().stream()
            .filter(one -> differences.values().stream().noneMatch(its -> covers(one, its.what())))
            .map(one -> "known difference " + one.at("what").text());
    return Stream.concat(notOnPage(), unknown).toList();
  }

  private Stream<String> notOnPage() {
    return notOnPage.stream().filter(what -> !compared.contains(what));
  }

  /** Tells whether the page shows all of a request or a response, and without a difference. */
  boolean isComplete(String part) {
    return comparedBelow(part) > 0
        && gaps.isEmpty()
        && notOnPage().noneMatch(what -> isBelow(what, part))
        && differences.values().stream().noneMatch(one -> one.what().startsWith(part));
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

  private static boolean isBelow(String what, String part) {
    return what.startsWith(part + ".") || what.startsWith(part + "[");
  }
}
