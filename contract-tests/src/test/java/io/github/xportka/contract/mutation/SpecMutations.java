package io.github.xportka.contract.mutation;

import static io.github.xportka.contract.mutation.Mutation.ofSpec;

import java.util.List;

/** Errors in the transcription of a documentation page into the spec. */
final class SpecMutations {
  private static final String MAIN = "openapi.yaml";
  private static final String SEED = "pages/update-domestic-logistics-information.yaml";
  private static final String PREVIEW = "pages/order-preview.yaml";
  private static final String ORDERS = "pages/order-list.yaml";
  private static final String DETAIL = "pages/get-order-details.yaml";
  private static final String INBOUND = "pages/package-inbound.yaml";
  private static final String PAY = "pages/order-pay.yaml";
  private static final String MESSAGES = "pages/message-access-manual.yaml";
  private static final String SIGNING = "shared/signing.yaml";
  private static final String LINE_ITEM = "shared/line-item.yaml";
  private static final String KA_ENVELOPE = "shared/ka-envelope.yaml";
  private static final String LOGISTICS_ENVELOPE = "shared/logistics-envelope.yaml";

  private static final String HEADER_SIGNATURE =
      """
            - accessKey: []
              timestamp: []
              nonce: []
              userId: []
              signature: []
      """;
  private static final String QUERY_SIGNATURE =
      """
              queryTimestamp: []
              sign: []
      """;

  private SpecMutations() {}

  static List<Mutation> ofOperations() {
    return List.of(
        ofSpec(
            "a path is in another case", MAIN, "", "/updateLogisticInfo:", "/updateLogisticinfo:"),
        ofSpec("a path lacks a segment", MAIN, "", "/order/create/preview:", "/order/preview:"),
        ofSpec(
            "a path has another segment",
            MAIN,
            "",
            "/wms/package/inbound:",
            "/wms/parcel/inbound:"),
        ofSpec("an operation is missing", MAIN, "  /alibaba/ka/order/pay:"),
        ofSpec("POST becomes PUT", SEED, "", "  post:", "  put:"),
        ofSpec("POST becomes GET", PREVIEW, "", "  post:", "  get:"),
        ofSpec("an operation has the id of another", PAY, "", "payOrder", "createOrder"),
        ofSpec("an operation is renamed", SEED, "", "updateLogisticInfo", "updateLogistics"),
        ofSpec("a payment may be retried", PAY, "", "x-retry: unsafe", "x-retry: safe"),
        ofSpec(
            "an inferred path is called documented", DETAIL, "", "path: inferred", "path: vendor"),
        ofSpec("an operation has no evidence", PREVIEW, "", "x-evidence:", "x-proof:"),
        ofSpec(
            "an operation has no documentation page",
            PAY,
            "externalDocs:",
            "url: https:",
            "url: http:"),
        ofSpec("an example file does not exist", SEED, "", "/request.json", "/requests.json"),
        ofSpec(
            "an example belongs to another operation",
            PAY,
            "",
            "payOrder/request",
            "createOrder/request"),
        ofSpec("a body is optional", SEED, "requestBody:", "required: true", "required: false"));
  }

  static List<Mutation> ofSigning() {
    return List.of(
        ofSpec("signed in the headers only", SEED, "security:", QUERY_SIGNATURE, ""),
        ofSpec(
            "signed in the query as well",
            PREVIEW,
            "security:",
            HEADER_SIGNATURE,
            HEADER_SIGNATURE + QUERY_SIGNATURE),
        ofSpec("an operation is not signed", PAY, "security:", HEADER_SIGNATURE, "      []\n"),
        ofSpec("an operation does not require a header", PREVIEW, "        nonce: []"),
        ofSpec(
            "a header belongs to the signature of messages",
            PREVIEW,
            "",
            "        signature: []",
            "        messageSignature: []"),
        ofSpec(
            "one signing header is enough", PREVIEW, "", "        nonce: []", "      - nonce: []"),
        ofSpec("a header has another value", SIGNING, "", "value: userId", "value: accessKey"),
        ofSpec("a header is renamed", SIGNING, "", "name: nonce-str", "name: once-str"),
        ofSpec("a header goes into the query", SIGNING, "    userId:", "in: header", "in: query"),
        ofSpec("a parameter is renamed", SIGNING, "    sign:", "name: sign\n", "name: signed\n"),
        ofSpec("the headers are not sent", SIGNING, "        includes: headerSignature"),
        ofSpec("another digest", SIGNING, "", "digest: MD5", "digest: SHA-256"),
        ofSpec("another formula", SIGNING, "", "{nonce}{accessSecret}", "{accessSecret}{nonce}"));
  }

  static List<Mutation> ofProperties() {
    return List.of(
        ofSpec("a misspelling is corrected", SEED, "", "logisticNumer:", "logisticNumber:"),
        ofSpec("a name is in another style", INBOUND, "", " out_order_id:", " outOrderId:"),
        ofSpec("a shared property is renamed", LINE_ITEM, "", "skuId:", "skuID:"),
        ofSpec("a response property is renamed", PREVIEW, "", "sumTotalPayment:", "sumTotal:"),
        ofSpec("an envelope property is renamed", KA_ENVELOPE, "properties:", "msg:", "text:"),
        ofSpec("a property is missing", LINE_ITEM, "        title:"),
        ofSpec("a response property is missing", PREVIEW, "        sumCarriage:"),
        ofSpec("a message property is missing", MESSAGES, "        refundId:"),
        ofSpec(
            "an optional property is required",
            ORDERS,
            "ListOrdersRequest:",
            "required: [page, pageSize]",
            "required: [page, pageSize, orderStatus]"),
        ofSpec(
            "an undocumented property is required",
            DETAIL,
            "GetOrderDetailRequest:",
            "required: [webSite, orderId]",
            "required: [webSite, orderId, language]"),
        ofSpec(
            "a required property is optional",
            DETAIL,
            "GetOrderDetailRequest:",
            "required: [webSite, orderId]",
            "required: [webSite]"));
  }

  static List<Mutation> ofTypes() {
    return List.of(
        ofSpec("text becomes a number", SEED, "orderId:", "type: string", "type: integer"),
        ofSpec("a number becomes text", LINE_ITEM, "quantity:", "type: integer", "type: string"),
        ofSpec("an amount becomes a decimal", PREVIEW, "sumPayment:", "int64", "double"),
        ofSpec("an integer has too few bits", PREVIEW, "        skuId:", "int64", "int32"),
        ofSpec("a list becomes an object", SEED, "logisticInfos:", "type: array", "type: object"),
        ofSpec("a flag becomes text", LOGISTICS_ENVELOPE, "", "type: boolean", "type: string"),
        ofSpec(
            "a reference has another target",
            SEED,
            "domesticLogisticInfo:",
            "/DomesticLogisticInfo'",
            "/LogisticInfo'"),
        ofSpec(
            "a null value is not nullable",
            PREVIEW,
            "        message:",
            "nullable: true",
            "nullable: false"),
        ofSpec(
            "an enum has an undocumented value",
            MESSAGES,
            "enum:",
            "_TRACE\n",
            "_TRACE\n        - LOGISTICS_LOST\n"),
        ofSpec(
            "an enum has an undocumented value, with name and description",
            MESSAGES,
            "    MessagePlatform:",
            """
            x-extensible-enum: [0, 1]
                  x-enum-varnames: [TAOBAO, ALIBABA_1688]
                  x-enum-descriptions:
            """,
            """
            x-extensible-enum: [2, 0, 1]
                  x-enum-varnames: [TMALL, TAOBAO, ALIBABA_1688]
                  x-enum-descriptions:
                    - Tmall.
            """),
        ofSpec(
            "an open enum is closed",
            MESSAGES,
            "    MessagePlatform:",
            "x-extensible-enum: [0, 1]",
            "enum: [0]"),
        ofSpec("a time is of another format", SEED, "rtsTime:", "epoch-seconds", "china-date-time"),
        ofSpec(
            "seconds become milliseconds", SEED, "rtsTime:", "epoch-seconds", "epoch-milliseconds"),
        ofSpec(
            "another property shows success",
            LOGISTICS_ENVELOPE,
            "",
            "success: success",
            "success: flag"),
        ofSpec("another property holds the code", KA_ENVELOPE, "", "code: code", "code: status"));
  }
}
