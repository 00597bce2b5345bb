package io.github.xportka.openapi.observation;

/**
 * Difference between recorded shapes and the spec.
 *
 * @param operation the operation ID
 * @param place the place in the response, such as {@code data[].orderId}
 * @param problem what differs, as a sentence without the final period
 * @param responses the number of recorded responses with the difference
 * @param recorded the number of recorded responses of the operation
 */
public record ShapeDifference(
    String operation, String place, String problem, long responses, long recorded) {

  /** Returns operation, place, problem and counts on one line. */
  @Override
  public String toString() {
    return "%s: %s %s (%d of %d responses)"
        .formatted(operation, place, problem, responses, recorded);
  }
}
