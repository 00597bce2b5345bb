package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.model.AddOrUpdateAddressRequest;
import io.github.xportka.model.AddOrUpdateAddressResponse;
import io.github.xportka.model.AlibabaProductCategoryRequest;
import io.github.xportka.model.AlibabaProductCategoryResponse;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.AlibabaProductDetailResponse;
import io.github.xportka.model.AlibabaProductFreightEstimateGetRequest;
import io.github.xportka.model.AlibabaProductFreightEstimateGetResponse;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.AlibabaProductImageQueryResponse;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryResponse;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.AlibabaProductPoolListResponse;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.CreateOrderResponse;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.GetOrderDetailResponse;
import io.github.xportka.model.GetUserAddressResponse;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import io.github.xportka.model.ItemLogisticsPriceResponse;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.ListOrdersResponse;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderBookingFreightResponse;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.OrderRenderFreightResponse;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.PackageForecastResponse;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.PackageInboundResponse;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.model.PackageUpdateResponse;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PayOrderResponse;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.PreviewOrderResponse;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Handler of each operation that the simulation knows. A response is the documented example with
 * the data of the request; it stays the example if the platform's data is not documented.
 */
final class RequestRoutes {
  private final Map<Operation, Route<?, ?>> routes = new EnumMap<>(Operation.class);

  RequestRoutes(
      Orders orders,
      Products products,
      OverseasFreight freight,
      Packages packages,
      Addresses addresses) {
    addOrders(orders);
    addProducts(products);
    addFreight(freight);
    addPackages(packages);
    addAddresses(addresses);
  }

  private void addOrders(Orders orders) {
    add(
        Operation.PREVIEW_ORDER,
        PreviewOrderRequest.class,
        PreviewOrderResponse.class,
        (request, example) -> example.toBuilder().data(orders.preview(request)).build());
    add(
        Operation.CREATE_ORDER,
        CreateOrderRequest.class,
        CreateOrderResponse.class,
        (request, example) -> example.toBuilder().data(orders.create(request)).build());
    add(
        Operation.PAY_ORDER,
        PayOrderRequest.class,
        PayOrderResponse.class,
        (request, example) -> example.toBuilder().data(orders.pay(request)).build());
    add(
        Operation.GET_ORDER_DETAIL,
        GetOrderDetailRequest.class,
        GetOrderDetailResponse.class,
        (request, example) -> example.toBuilder().data(orders.detail(request.orderId())).build());
    add(
        Operation.LIST_ORDERS,
        ListOrdersRequest.class,
        ListOrdersResponse.class,
        (request, example) -> example.toBuilder().data(orders.list(request)).build());
  }

  private void addProducts(Products products) {
    add(
        Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY,
        AlibabaProductKeywordsQueryRequest.class,
        AlibabaProductKeywordsQueryResponse.class,
        (request, example) -> example.toBuilder().data(products.search(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_IMAGE_QUERY,
        AlibabaProductImageQueryRequest.class,
        AlibabaProductImageQueryResponse.class,
        (request, example) -> example.toBuilder().data(products.searchImage(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_DETAIL,
        AlibabaProductDetailRequest.class,
        AlibabaProductDetailResponse.class,
        (request, example) -> example.toBuilder().data(products.detail(request.offerId())).build());
    add(
        Operation.ALIBABA_PRODUCT_CATEGORY,
        AlibabaProductCategoryRequest.class,
        AlibabaProductCategoryResponse.class,
        (request, example) -> example.toBuilder().data(products.category(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_POOL_LIST,
        AlibabaProductPoolListRequest.class,
        AlibabaProductPoolListResponse.class,
        (request, example) -> example.toBuilder().data(products.pool(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET,
        AlibabaProductFreightEstimateGetRequest.class,
        AlibabaProductFreightEstimateGetResponse.class,
        (request, example) -> example.toBuilder().data(products.estimate(request)).build());
  }

  private void addFreight(OverseasFreight freight) {
    String documentedId = DocumentedExamples.renderId();
    addCheck(
        Operation.ITEM_LOGISTICS_PRICE,
        ItemLogisticsPriceRequest.class,
        ItemLogisticsPriceResponse.class,
        freight::estimate);
    add(
        Operation.ORDER_RENDER_FREIGHT,
        OrderRenderFreightRequest.class,
        OrderRenderFreightResponse.class,
        (request, example) ->
            example.toBuilder()
                .data(
                    DocumentedExamples.freightPreview(
                        example, documentedId, freight.preview(request)))
                .build());
    addCheck(
        Operation.ORDER_BOOKING_FREIGHT,
        OrderBookingFreightRequest.class,
        OrderBookingFreightResponse.class,
        freight::book);
    addCheck(
        Operation.UPDATE_LOGISTIC_INFO,
        UpdateLogisticInfoRequest.class,
        UpdateLogisticInfoResponse.class,
        freight::update);
  }

  private void addPackages(Packages packages) {
    addCheck(
        Operation.PACKAGE_FORECAST,
        PackageForecastRequest.class,
        PackageForecastResponse.class,
        packages::forecast);
    addCheck(
        Operation.PACKAGE_INBOUND,
        PackageInboundRequest.class,
        PackageInboundResponse.class,
        packages::inbound);
    addCheck(
        Operation.PACKAGE_UPDATE,
        PackageUpdateRequest.class,
        PackageUpdateResponse.class,
        packages::update);
  }

  private void addAddresses(Addresses addresses) {
    add(
        Operation.GET_USER_ADDRESS,
        JsonNode.class,
        GetUserAddressResponse.class,
        (request, example) -> example.toBuilder().data(addresses.list()).build());
    addCheck(
        Operation.ADD_OR_UPDATE_ADDRESS,
        AddOrUpdateAddressRequest.class,
        AddOrUpdateAddressResponse.class,
        addresses::addOrUpdate);
  }

  /** Handles a request. The example is the documented response of the operation. */
  @FunctionalInterface
  private interface Handler<Q, R extends Envelope> {
    R handle(Q request, R example);
  }

  /** Reads its example at the first request, so that a simulation starts quickly. */
  private static final class Route<Q, R extends Envelope> {
    private final Class<Q> requestType;
    private final Supplier<R> exampleReader;
    private final Handler<Q, R> handler;
    private @Nullable R example;

    Route(Class<Q> requestType, Supplier<R> exampleReader, Handler<Q, R> handler) {
      this.requestType = requestType;
      this.exampleReader = exampleReader;
      this.handler = handler;
    }

    Envelope handle(JsonNode body) throws JsonProcessingException {
      Q request =
          requestType == JsonNode.class
              ? requestType.cast(body)
              : Refusals.required(StateJson.read(body, requestType), "a body");
      if (example == null) {
        example = exampleReader.get();
      }
      return handler.handle(request, example);
    }
  }

  private <Q, R extends Envelope> void add(
      Operation operation, Class<Q> requestType, Class<R> responseType, Handler<Q, R> handler) {
    routes.put(
        operation,
        new Route<>(
            requestType, () -> DocumentedExamples.response(operation, responseType), handler));
  }

  /** Adds an operation whose response does not depend on the request. */
  private <Q, R extends Envelope> void addCheck(
      Operation operation, Class<Q> requestType, Class<R> responseType, Consumer<Q> handler) {
    add(
        operation,
        requestType,
        responseType,
        (request, example) -> {
          handler.accept(request);
          return example;
        });
  }

  /** Returns the response, or empty if the simulation does not know the operation. */
  Optional<Envelope> handle(Operation operation, JsonNode body) throws JsonProcessingException {
    Route<?, ?> route = routes.get(operation);
    return route == null ? Optional.empty() : Optional.of(route.handle(body));
  }
}
