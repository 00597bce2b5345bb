package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

/**
 * Behaviour of the platform that a provider state requests and that the stored data cannot express.
 *
 * @param kind the kind of behaviour
 * @param subject the id of the product, category or other thing; empty if there is only one
 */
record Restriction(Kind kind, String subject) {
  enum Kind {
    CATEGORY_MISSING,
    POOL_MISSING,
    PRODUCT_MISSING,
    PRODUCT_WITHDRAWN,
    SEVERAL_SUPPLIERS,
    TRACKING_NUMBER_UNKNOWN,
    FREIGHT_SERVICE_MISSING,
    COUNTRY_UNREACHABLE,
    DISTRICT_UNREACHABLE,
    PAGE_SIZE,
    USER_MISSING,
    SIGNATURES_REFUSED
  }

  Restriction {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
  }
}
