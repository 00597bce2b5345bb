package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.AlibabaProductCategoryResponse;
import io.github.xportka.model.AlibabaProductDetailResponse;
import io.github.xportka.model.AlibabaProductFreightEstimateGetResponse;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryResponse;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderRenderFreightResponse;
import io.github.xportka.model.ProductCategory;
import io.github.xportka.model.ProductPage;
import io.github.xportka.sandbox.SpecBundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Examples of the spec as records. A fresh simulation knows their ids. */
final class DocumentedExamples {
  private static final String DOCUMENTED = "documented";

  private DocumentedExamples() {}

  static <Q> Q request(Operation operation, Class<Q> type) {
    return StateJson.readOwn(
        SpecBundle.load()
            .operation(operation)
            .orElseThrow()
            .requestExamples()
            .getOrDefault(DOCUMENTED, MissingNode.getInstance()),
        type);
  }

  static JsonNode response(Operation operation) {
    JsonNode example =
        SpecBundle.load().operation(operation).orElseThrow().responseExamples().get(DOCUMENTED);
    if (example == null) {
      throw new IllegalStateException(
          "The spec has no response example '%s' for %s. Add one to the operation's page."
              .formatted(DOCUMENTED, operation.operationId()));
    }
    return example;
  }

  static <R extends Envelope> R response(Operation operation, Class<R> type) {
    return StateJson.readOwn(response(operation), type);
  }

  /** Returns the body of the example of a pushed message. */
  static <B extends MessageBody> B message(MessageType type, Class<B> body) {
    JsonNode example = SpecBundle.load().messageExample(type).orElseThrow();
    try {
      return body.cast(
          XportMessage.read(StateJson.MAPPER.writeValueAsBytes(example)).body().orElseThrow());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree cannot be written.", e);
    }
  }

  /** Returns the id of the documented freight preview. */
  static String renderId() {
    return requireNonNull(
        request(Operation.ORDER_BOOKING_FREIGHT, OrderBookingFreightRequest.class).renderId());
  }

  /** Returns the data of the documented freight preview with another id. */
  static JsonNode freightPreview(
      OrderRenderFreightResponse example, String documentedId, String newId) {
    ObjectNode data = requireNonNull(example.data()).deepCopy();
    data.properties().stream()
        .filter(property -> property.getValue().asText().equals(documentedId))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(name -> data.put(name, newId));
    return data;
  }

  /** Returns the documented product. The documented search finds the product by its keyword. */
  static CatalogueProduct product() {
    AlibabaProductKeywordsQueryRequest search =
        request(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, AlibabaProductKeywordsQueryRequest.class);
    ProductPage found =
        requireNonNull(
            response(
                    Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY,
                    AlibabaProductKeywordsQueryResponse.class)
                .data());
    return new CatalogueProduct(
        requireNonNull(
            response(Operation.ALIBABA_PRODUCT_DETAIL, AlibabaProductDetailResponse.class).data()),
        found.data().get(0),
        null,
        List.of(requireNonNull(search.keyword())),
        List.of(
            requireNonNull(
                request(Operation.ALIBABA_PRODUCT_POOL_LIST, AlibabaProductPoolListRequest.class)
                    .offerPoolId())));
  }

  static List<ProductCategory> categories() {
    ProductCategory root =
        requireNonNull(
            response(Operation.ALIBABA_PRODUCT_CATEGORY, AlibabaProductCategoryResponse.class)
                .data());
    return Stream.concat(Stream.of(root), root.children().stream()).toList();
  }

  /** Returns the documented template of the domestic freight. */
  static FreightEstimate freight() {
    return requireNonNull(
        response(
                Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET,
                AlibabaProductFreightEstimateGetResponse.class)
            .data());
  }
}
