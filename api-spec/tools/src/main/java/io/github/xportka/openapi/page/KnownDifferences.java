package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Differences that the spec acknowledges in {@code x-known-differences} of an operation. An entry
 * has {@code what}, the name of a difference, and {@code reason}. It also covers the places within
 * the named place, and {@code []} stands for all elements of an array.
 *
 * <pre>{@code
 * x-known-differences:
 *   - what: requestExample.receiverAddress
 *     reason: The example contains an invented receiver instead of the person on the page.
 * }</pre>
 */
final class KnownDifferences {
  private static final String KEY = "x-known-differences";

  private KnownDifferences() {}

  /** Returns the differences, with the reason for each that is acknowledged. */
  static List<Difference> apply(Operation operation, List<Difference> differences) {
    return differences.stream()
        .map(
            difference ->
                reason(operation, difference.what())
                    .map(difference::acknowledged)
                    .orElse(difference))
        .toList();
  }

  /** Returns the places of the entries that do not match a difference. */
  static List<String> unmatched(Operation operation, List<Difference> differences) {
    return operation.node().at(KEY).elements().stream()
        .map(entry -> ComparisonResult.generic(entry.at("what").text()))
        .filter(place -> differences.stream().noneMatch(one -> covers(place, one.what())))
        .toList();
  }

  private static boolean covers(String place, String what) {
    return what.equals(place) || ComparisonResult.isBelow(what, place);
  }

  private static Optional<String> reason(Operation operation, String what) {
    for (Node entry : operation.node().at(KEY).elements()) {
      String place = ComparisonResult.generic(entry.at("what").text());
      String reason = entry.at("reason").text();
      if (!place.isEmpty() && !reason.isEmpty() && covers(place, what)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
