package io.github.xportka.sandbox.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.ProductCategory;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductPage;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Examples of the spec as records. A fresh simulation knows their ids. */
final class DocumentedExamples {
  private DocumentedExamples() {}

  static <Q> Q request(Operation operation, Class<Q> type) {
    return SpecBundle.load().documentedRequest(operation, type);
  }

  /** Returns a copy of the documented response. */
  static ObjectNode response(Operation operation) {
    DocumentedOperation documented = SpecBundle.load().operation(operation).orElseThrow();
    return (ObjectNode) documented.responseExample("documented");
  }

  /** Returns the property of an envelope with the data: the only object or list. */
  static Map.Entry<String, JsonNode> data(JsonNode envelope) {
    return envelope.properties().stream()
        .filter(property -> property.getValue().isContainerNode())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the data of a response. */
  static <D> D data(Operation operation, Class<D> type) {
    return StateJson.readOwn(data(response(operation)).getValue(), type);
  }

  /** Returns the body of the example of a pushed message. */
  static <B extends MessageBody> B message(MessageType type, Class<B> body) {
    JsonNode example = SpecBundle.load().messageExample(type).orElseThrow();
    return body.cast(
        XportMessage.readUnverified(example.toString().getBytes(UTF_8)).body().orElseThrow());
  }

  /** Returns the id of the documented freight preview. */
  static String renderId() {
    return requireNonNull(
        request(Operation.ORDER_BOOKING_FREIGHT, OrderBookingFreightRequest.class).renderId());
  }

  /** Returns the data of the documented freight preview with another id. */
  static JsonNode freightPreview(String newId) {
    ObjectNode data = data(Operation.ORDER_RENDER_FREIGHT, ObjectNode.class);
    String documentedId = renderId();
    data.properties().stream()
        .filter(property -> property.getValue().asText().equals(documentedId))
        .forEach(property -> property.setValue(TextNode.valueOf(newId)));
    return data;
  }

  /** Returns the documented product. The documented search finds the product by its keyword. */
  static CatalogueProduct product() {
    AlibabaProductKeywordsQueryRequest search =
        request(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, AlibabaProductKeywordsQueryRequest.class);
    AlibabaProductPoolListRequest pool =
        request(Operation.ALIBABA_PRODUCT_POOL_LIST, AlibabaProductPoolListRequest.class);
    return new CatalogueProduct(
        data(Operation.ALIBABA_PRODUCT_DETAIL, ProductDetail.class),
        data(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, ProductPage.class).data().get(0),
        freight(),
        List.of(requireNonNull(search.keyword())),
        List.of(requireNonNull(pool.offerPoolId())));
  }

  /** Returns the documented template of domestic freight. */
  static FreightEstimate freight() {
    return data(Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET, FreightEstimate.class);
  }

  static List<ProductCategory> categories() {
    ProductCategory root = data(Operation.ALIBABA_PRODUCT_CATEGORY, ProductCategory.class);
    return Stream.concat(Stream.of(root), root.children().stream()).toList();
  }
}
