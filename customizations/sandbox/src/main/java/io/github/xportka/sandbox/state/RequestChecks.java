package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.sandbox.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks that the requests of several operations have in common. */
final class RequestChecks {
  private static final int MAX_SIZE = 20_000;

  private RequestChecks() {}

  /** Limits requests that are stored, so that the state has a limit too. */
  static void requireStorable(JsonNode body) {
    if (body.toString().length() > MAX_SIZE) {
      throw Refusal.LIMIT_EXCEEDED.because(
          "The request has more than %d characters. The sandbox does not store it. Shorten it.",
          MAX_SIZE);
    }
  }

  /** Returns the value of a property that the spec requires. */
  static <T> T required(@Nullable T value, String description) {
    if (value == null) {
      throw Refusal.INVALID_VALUE.because("The request does not contain %s. Add it.", description);
    }
    return value;
  }

  /** Returns a number of pieces. */
  static long pieces(@Nullable Number quantity) {
    BigDecimal pieces = new BigDecimal(required(quantity, "a quantity").toString());
    if (pieces.compareTo(BigDecimal.ONE) < 0
        || pieces.compareTo(BigDecimal.valueOf(ProductCatalogue.MAX_STOCK)) > 0
        || pieces.remainder(BigDecimal.ONE).signum() != 0) {
      throw Refusal.INVALID_VALUE.because(
          "A quantity is not a whole number from 1 to %d. Correct the quantity.",
          ProductCatalogue.MAX_STOCK);
    }
    return pieces.longValueExact();
  }
}
