package io.github.xportka.sandbox.state;

import io.github.xportka.sandbox.Refusal;
import io.github.xportka.sandbox.RefusedException;

/**
 * Provider state that the stored data cannot express: the platform refuses requests about a
 * subject, for example about a product.
 */
enum Restriction {
  TRACKING_NUMBER_UNKNOWN("tracking number {trackingNumber} is unknown", Refusal.NOT_FOUND),
  FREIGHT_SERVICE_MISSING("freight service {serviceId} does not exist", Refusal.NOT_FOUND),
  COUNTRY_UNREACHABLE("no freight service reaches country {country}", Refusal.NOT_SERVED),
  DISTRICT_UNREACHABLE("the seller does not send to district {districtCode}", Refusal.NOT_SERVED),
  PRODUCT_MISSING("product {offerId} does not exist", Refusal.NOT_FOUND),
  PRODUCT_WITHDRAWN("product {offerId} is not on sale", Refusal.NOT_AVAILABLE),
  SEVERAL_SUPPLIERS("product {offerId} has several suppliers", Refusal.INVALID_VALUE),
  CATEGORY_MISSING("category {categoryId} does not exist", Refusal.NOT_FOUND),
  POOL_MISSING("pool {offerPoolId} does not exist", Refusal.NOT_FOUND),
  USER_MISSING("user {userId} does not exist", Refusal.NOT_FOUND),
  OPERATION_REFUSED("{operationId} is refused", Refusal.WRONG_STATE),
  SIGNATURES_REFUSED("the platform refuses signatures", Refusal.SIGNATURES_REFUSED);

  private final String text;
  private final Refusal refusal;

  Restriction(String text, Refusal refusal) {
    this.text = text;
    this.refusal = refusal;
  }

  /** Returns the name of the state in the pacts. */
  String text() {
    return text;
  }

  RefusedException refused(String subject) {
    return refusal.because(
        "The sandbox is in the provider state '%s'. Leave the state.",
        ProviderStates.withValue(text, subject));
  }
}
