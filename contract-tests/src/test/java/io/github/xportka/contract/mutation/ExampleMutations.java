package io.github.xportka.contract.mutation;

import static io.github.xportka.contract.mutation.Mutation.ofExample;

import java.util.List;

/** Errors in the transcription of an example from a documentation page. */
final class ExampleMutations {
  private static final String SEED = "updateLogisticInfo/request.json";
  private static final String PREVIEW = "previewOrder/response.json";
  private static final String INBOUND = "packageInbound/request.json";
  private static final String REFUND = "messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json";

  private ExampleMutations() {}

  static List<Mutation> all() {
    return List.of(
        ofExample("a misspelling is corrected", SEED, "", "logisticNumer", "logisticNumber"),
        ofExample("text becomes a number", SEED, "", "\"21\"", "21"),
        ofExample("a number becomes text", SEED, "", "\"quantity\": 1", "\"quantity\": \"1\""),
        ofExample(
            "a required property is dropped",
            INBOUND,
            "",
            "\"out_order_id\": \"TEST-ORDER-1\",",
            ""),
        ofExample("an undocumented property", PREVIEW, "", "{", "{\"traceId\": \"1\","),
        ofExample("an amount in yuan", PREVIEW, "", "6400", "64.00"),
        ofExample("an amount too large", PREVIEW, "", "6400", "99999999999999999999"),
        ofExample(
            "a list becomes a list of lists",
            PREVIEW,
            "",
            "\"orderItemTOList\": [",
            "\"orderItemTOList\": [["),
        ofExample("a time of another format", SEED, "", "1754342534", "2025-08-04"),
        ofExample("a success becomes a refusal", PREVIEW, "", "200", "500"),
        ofExample(
            "a refusal becomes a success", "previewOrder/refused.json", "\"code\"", "-1", "200"),
        ofExample("the end is cut off", SEED, "SF12345444111678", "]", ""),
        ofExample("a message of another type", REFUND, "", "_REFUND", "_RETURN"),
        ofExample(
            "a message lacks a property that receivers use",
            REFUND,
            "",
            ",\\\"orderId\\\":\\\"3296711100591134260\\\"",
            ""),
        ofExample("the body of a message is not JSON", REFUND, "", "{\\\"refundId", "\\\"refundId"),
        ofExample(
            "a property of a message is a number",
            REFUND,
            "",
            "\\\"3296711100591134260\\\"",
            "32967111005911"));
  }
}
