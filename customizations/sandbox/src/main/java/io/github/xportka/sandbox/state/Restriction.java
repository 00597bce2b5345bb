package io.github.xportka.sandbox.state;

/**
 * Behaviour of the platform that a provider state requests and that the stored data cannot express.
 * A restriction applies to subjects, for example to the id of a product.
 */
enum Restriction {
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
