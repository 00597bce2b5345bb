package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import io.github.xportka.openapi.page.PageComparison.Counts;
import io.github.xportka.openapi.page.PageComparison.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collector of what one comparison finds: differences, compared places, and gaps. The operation can
 * acknowledge differences: an entry of {@code x-known-differences} covers one {@link Aspect} of the
 * named place and of the places within it, and {@code []} stands for all elements of an array.
 *
 * <pre>{@code
 * x-known-differences:
 *   - what: requestExample.receiverAddress
 *     aspect: example
 *     reason: The example contains an invented receiver instead of the person on the page.
 * }</pre>
 */
final class ComparisonResult {
  private final Optional<Operation> operation;

  /** Entries of {@code x-known-differences}. */
  private final List<Node> knownDifferences;

  private final EvidenceLevel level;

  /** Differences by place and sentence; a place of many array elements is reported once. */
  private final Map<String, Map<String, Difference>> differences = new LinkedHashMap<>();

  /** Compared places with the nodes of the spec. */
  private final Map<String, Node> compared = new LinkedHashMap<>();

  /** Places that the page does not state, at least in one of its bodies. */
  final Set<String> notOnPage = new LinkedHashSet<>();

  /** Enumerated values that were compared, with their places. */
  final Set<String> enumValues = new HashSet<>();

  /** Sentences about what could not be compared. */
  final List<String> gaps = new ArrayList<>();

  /** Number of the compared examples. */
  int examples;

  ComparisonResult(Optional<Operation> operation, EvidenceLevel level) {
    this.operation = operation;
    this.knownDifferences =
        operation.map(its -> its.node().at("x-known-differences").elements()).orElse(List.of());
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
    String sentence = PageText.printable(aspect.sentence(arguments));
    int line = page.position().line();
    differences
        .computeIfAbsent(what, place -> new LinkedHashMap<>())
        .putIfAbsent(
            sentence,
            new Difference(
                PageText.printable(what),
                aspect.key(),
                sentence,
                line,
                spec.position(),
                acknowledgement(what, aspect.key())));
  }

  private Optional<String> acknowledgement(String what, String aspect) {
    return knownDifferences.stream()
        .filter(entry -> covers(entry, what, aspect))
        .map(entry -> entry.at("reason").text())
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  private static boolean covers(Node known, String place, String aspect) {
    return isWithin(place, known.at("what").text()) && aspect.equals(known.at("aspect").text());
  }

  /** Adds a place that page and spec have. */
  void addCompared(String what, Node spec) {
    compared.putIfAbsent(what, spec);
  }

  List<Difference> differences() {
    return differences.values().stream().flatMap(its -> its.values().stream()).toList();
  }

  /** Tells whether a place itself differs. */
  boolean differsAt(String what) {
    return differences.containsKey(what);
  }

  /** Tells whether a place, or a place within it, differs. */
  private boolean differs(String what) {
    return differences.keySet().stream().anyMatch(place -> isWithin(place, what));
  }

  /** Returns the statements with weaker evidence that the page makes in the same way. */
  List<Confirmation> confirmations() {
    List<Confirmation> confirmations = new ArrayList<>();
    operation.ifPresent(
        its ->
            Evidence.PARTS.stream()
                .filter(this::isConfirmed)
                .forEach(part -> confirmations.add(confirmation(part, its.node(), part))));
    placesByNode()
        .forEach(
            (node, places) -> {
              if (node.has(Evidence.KEY) && places.stream().noneMatch(this::differs)) {
                confirmations.add(confirmation(places.get(0), node, Evidence.LEVEL));
              }
            });
    confirmations.removeIf(one -> !one.from().isWeakerThan(level));
    return confirmations;
  }

  private Confirmation confirmation(String what, Node place, String levelKey) {
    EvidenceLevel from = Evidence.level(place.at(Evidence.KEY, levelKey));
    return new Confirmation(PageText.printable(what), from, level, place);
  }

  private boolean isConfirmed(String part) {
    return part.equals("path") ? !differsAt("path") && !differsAt("method") : isComplete(part);
  }

  /** Returns the compared places: a schema can be used at several places. */
  private Map<Node, List<String>> placesByNode() {
    return compared.keySet().stream()
        .collect(groupingBy(compared::get, LinkedHashMap::new, toList()));
  }

  /** Returns the amounts of what was compared. */
  Counts counts() {
    return new Counts(
        compared.containsKey("host"),
        comparedBelow("parameters"),
        comparedBelow("request"),
        comparedBelow("response"),
        examples,
        enumValues.size());
  }

  /** Returns the places of the spec that the page does not mention. */
  List<String> notStated() {
    return notOnPage().toList();
  }

  /** Returns sentences about acknowledged differences that were not found. */
  List<String> obsolete() {
    return knownDifferences.stream()
        .filter(
            known ->
                differences().stream().noneMatch(one -> covers(known, one.what(), one.aspect())))
        .map(
            known ->
                "The page does not have the known difference %s (%s). Delete its entry in x-known-differences at %s."
                    .formatted(
                        known.at("what").text(), known.at("aspect").text(), known.position()))
        .toList();
  }

  private Stream<String> notOnPage() {
    return notOnPage.stream().filter(what -> !compared.containsKey(what) && !differsAt(what));
  }

  /** Tells whether the page shows all of a request or a response, and without a difference. */
  private boolean isComplete(String part) {
    return comparedBelow(part) > 0
        && gaps.isEmpty()
        && notOnPage().noneMatch(what -> belongsTo(what, part))
        && differences.keySet().stream().noneMatch(what -> belongsTo(what, part));
  }

  /** Parameters belong to the request, and an example to its body. */
  private static boolean belongsTo(String what, String part) {
    return what.startsWith(part) || (part.equals("request") && what.startsWith("parameters."));
  }

  /** Returns the number of compared properties or parameters below a part. */
  int comparedBelow(String part) {
    return (int)
        compared.keySet().stream()
            .filter(what -> isBelow(what, part) && !what.endsWith("[]"))
            .count();
  }

  private static boolean isWithin(String place, String outer) {
    return place.equals(outer) || isBelow(place, outer);
  }

  private static boolean isBelow(String what, String part) {
    return what.startsWith(part + ".") || what.startsWith(part + "[");
  }
}
