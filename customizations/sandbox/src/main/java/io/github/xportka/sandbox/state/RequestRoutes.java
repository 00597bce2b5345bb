package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Handler of each operation that the simulation knows. A handler returns the data of the response,
 * or nothing if the platform's data is not documented.
 */
final class RequestRoutes {
  private final Map<Operation, Function<JsonNode, Optional<Object>>> routes =
      new EnumMap<>(Operation.class);

  RequestRoutes(
      Orders orders,
      Products products,
      OverseasFreight freight,
      Packages packages,
      Addresses addresses) {
    add(Operation.PREVIEW_ORDER, orders::preview);
    add(Operation.CREATE_ORDER, orders::create);
    add(Operation.PAY_ORDER, orders::pay);
    add(Operation.GET_ORDER_DETAIL, orders::detail);
    add(Operation.LIST_ORDERS, orders::list);
    add(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, products::search);
    add(Operation.ALIBABA_PRODUCT_IMAGE_QUERY, products::searchImage);
    add(Operation.ALIBABA_PRODUCT_DETAIL, products::detail);
    add(Operation.ALIBABA_PRODUCT_CATEGORY, products::category);
    add(Operation.ALIBABA_PRODUCT_POOL_LIST, products::pool);
    add(Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET, products::estimate);
    check(Operation.ITEM_LOGISTICS_PRICE, freight::estimate);
    add(Operation.ORDER_RENDER_FREIGHT, freight::preview);
    check(Operation.ORDER_BOOKING_FREIGHT, freight::book);
    check(Operation.UPDATE_LOGISTIC_INFO, freight::update);
    check(Operation.PACKAGE_FORECAST, packages::forecast);
    check(Operation.PACKAGE_INBOUND, packages::inbound);
    check(Operation.PACKAGE_UPDATE, packages::update);
    check(Operation.ADD_OR_UPDATE_ADDRESS, addresses::addOrUpdate);
    routes.put(Operation.GET_USER_ADDRESS, body -> Optional.of(addresses.list()));
  }

  private <Q> void add(Operation operation, Function<Q, Object> handler) {
    route(operation, (Q request) -> Optional.of(handler.apply(request)));
  }

  /** Adds an operation whose response does not depend on the request. */
  private <Q> void check(Operation operation, Consumer<Q> handler) {
    route(
        operation,
        (Q request) -> {
          handler.accept(request);
          return Optional.empty();
        });
  }

  @SuppressWarnings("unchecked") // a handler of an operation has a parameter of its request type
  private <Q> void route(Operation operation, Function<Q, Optional<Object>> handler) {
    routes.put(operation, body -> handler.apply((Q) request(operation, body)));
  }

  private static Object request(Operation operation, JsonNode body) {
    try {
      return RequestChecks.required(
          StateJson.read(body, operation.requestType().orElseThrow()), "a body");
    } catch (JsonProcessingException e) {
      throw Refusal.INVALID_VALUE.because("The body does not match the spec. Validate the body.");
    }
  }

  /** Returns the data of the response, or empty if the response is the documented example. */
  Optional<Object> handle(Operation operation, JsonNode body) {
    return routes.getOrDefault(operation, unknown -> Optional.empty()).apply(body);
  }
}
