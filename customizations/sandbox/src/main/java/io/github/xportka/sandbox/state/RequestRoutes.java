package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.model.AddOrUpdateAddressRequest;
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
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.ListOrdersResponse;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.OrderRenderFreightResponse;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PayOrderResponse;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.PreviewOrderResponse;
import io.github.xportka.model.UpdateLogisticInfoRequest;
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
  private final Map<Operation, Function<JsonNode, Optional<Envelope>>> routes =
      new EnumMap<>(Operation.class);

  RequestRoutes(
      Orders orders,
      Products products,
      OverseasFreight freight,
      Packages packages,
      Addresses addresses) {
    addOrders(orders);
    addProducts(products);
    addFreight(freight);
    check(Operation.PACKAGE_FORECAST, PackageForecastRequest.class, packages::forecast);
    check(Operation.PACKAGE_INBOUND, PackageInboundRequest.class, packages::inbound);
    check(Operation.PACKAGE_UPDATE, PackageUpdateRequest.class, packages::update);
    check(Operation.ADD_OR_UPDATE_ADDRESS, AddOrUpdateAddressRequest.class, addresses::addOrUpdate);
    routes.put(
        Operation.GET_USER_ADDRESS,
        body -> Optional.of(GetUserAddressResponse.builder().data(addresses.list()).build()));
  }

  private void addOrders(Orders orders) {
    add(
        Operation.PREVIEW_ORDER,
        PreviewOrderRequest.class,
        request -> PreviewOrderResponse.builder().data(orders.preview(request)).build());
    add(
        Operation.CREATE_ORDER,
        CreateOrderRequest.class,
        request -> CreateOrderResponse.builder().data(orders.create(request)).build());
    add(
        Operation.PAY_ORDER,
        PayOrderRequest.class,
        request -> PayOrderResponse.builder().data(orders.pay(request)).build());
    add(
        Operation.GET_ORDER_DETAIL,
        GetOrderDetailRequest.class,
        request -> GetOrderDetailResponse.builder().data(orders.detail(request.orderId())).build());
    add(
        Operation.LIST_ORDERS,
        ListOrdersRequest.class,
        request -> ListOrdersResponse.builder().data(orders.list(request)).build());
  }

  private void addProducts(Products products) {
    add(
        Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY,
        AlibabaProductKeywordsQueryRequest.class,
        request ->
            AlibabaProductKeywordsQueryResponse.builder().data(products.search(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_IMAGE_QUERY,
        AlibabaProductImageQueryRequest.class,
        request ->
            AlibabaProductImageQueryResponse.builder().data(products.searchImage(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_DETAIL,
        AlibabaProductDetailRequest.class,
        request ->
            AlibabaProductDetailResponse.builder()
                .data(products.detail(request.offerId()))
                .build());
    add(
        Operation.ALIBABA_PRODUCT_CATEGORY,
        AlibabaProductCategoryRequest.class,
        request ->
            AlibabaProductCategoryResponse.builder().data(products.category(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_POOL_LIST,
        AlibabaProductPoolListRequest.class,
        request -> AlibabaProductPoolListResponse.builder().data(products.pool(request)).build());
    add(
        Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET,
        AlibabaProductFreightEstimateGetRequest.class,
        request ->
            AlibabaProductFreightEstimateGetResponse.builder()
                .data(products.estimate(request))
                .build());
  }

  private void addFreight(OverseasFreight freight) {
    check(Operation.ITEM_LOGISTICS_PRICE, ItemLogisticsPriceRequest.class, freight::estimate);
    add(
        Operation.ORDER_RENDER_FREIGHT,
        OrderRenderFreightRequest.class,
        request ->
            OrderRenderFreightResponse.builder()
                .data(DocumentedExamples.freightPreview(freight.preview(request)))
                .build());
    check(Operation.ORDER_BOOKING_FREIGHT, OrderBookingFreightRequest.class, freight::book);
    check(Operation.UPDATE_LOGISTIC_INFO, UpdateLogisticInfoRequest.class, freight::update);
  }

  private <Q> void add(Operation operation, Class<Q> requestType, Function<Q, Envelope> handler) {
    routes.put(operation, body -> Optional.of(handler.apply(request(body, requestType))));
  }

  /** Adds an operation whose response does not depend on the request. */
  private <Q> void check(Operation operation, Class<Q> requestType, Consumer<Q> handler) {
    routes.put(
        operation,
        body -> {
          handler.accept(request(body, requestType));
          return Optional.empty();
        });
  }

  private static <Q> Q request(JsonNode body, Class<Q> type) {
    try {
      return Refusals.required(StateJson.read(body, type), "a body");
    } catch (JsonProcessingException e) {
      throw Refusals.invalid("The body does not match the spec. Validate the body.");
    }
  }

  /** Returns the response with its data, or empty if the response is the documented example. */
  Optional<Envelope> handle(Operation operation, JsonNode body) {
    return routes.getOrDefault(operation, unknown -> Optional.empty()).apply(body);
  }
}
