package io.github.xportka.contract.mutation;

import static io.github.xportka.contract.mutation.Mutation.ofSpec;

import java.util.List;
import java.util.stream.Stream;

/** Errors in the transcription of a documentation page into the spec. */
final class SpecMutations {
  private static final String SEED = "pages/update-domestic-logistics-information.yaml";
  private static final String PREVIEW = "pages/order-preview.yaml";
  private static final String PAY = "pages/order-pay.yaml";
  private static final String MESSAGES = "pages/message-access-manual.yaml";

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
    return Mutation.specTable(
        """
        a path is in another case               | openapi.yaml                                     | | /updateLogisticInfo: | /updateLogisticinfo:
        a path lacks a segment                  | openapi.yaml                                     | | /order/create/preview: | /order/preview:
        a path has another segment              | openapi.yaml                                     | | /wms/package/inbound: | /wms/parcel/inbound:
        an operation is missing                 | openapi.yaml                                     | '  /alibaba/ka/order/pay:'
        POST becomes PUT                        | pages/update-domestic-logistics-information.yaml | | '  post:' | '  put:'
        POST becomes GET                        | pages/order-preview.yaml                         | | '  post:' | '  get:'
        an operation has the id of another      | pages/order-pay.yaml                             | | payOrder | createOrder
        an operation is renamed                 | pages/update-domestic-logistics-information.yaml | | updateLogisticInfo | updateLogistics
        a payment may be retried                | pages/order-pay.yaml                             | | x-retry: unsafe | x-retry: safe
        an inferred path is called documented   | pages/get-order-details.yaml                     | | path: inferred | path: vendor
        an operation has no evidence            | pages/order-preview.yaml                         | | x-evidence: | x-proof:
        an operation has no documentation page  | pages/order-pay.yaml                             | externalDocs: | url: https: | url: http:
        an example file does not exist          | pages/update-domestic-logistics-information.yaml | | /request.json | /requests.json
        an example belongs to another operation | pages/order-pay.yaml                             | | payOrder/request | createOrder/request
        a body is optional                      | pages/update-domestic-logistics-information.yaml | requestBody: | required: true | required: false
        """);
  }

  static List<Mutation> ofSigning() {
    return Stream.concat(
            Mutation.specTable(
                """
                an operation does not require a header        | pages/order-preview.yaml | '        nonce: []'
                a header belongs to the signature of messages | pages/order-preview.yaml | | '        signature: []' | '        messageSignature: []'
                one signing header is enough                  | pages/order-preview.yaml | | '        nonce: []' | '      - nonce: []'
                a header has another value                    | shared/signing.yaml      | | value: userId | value: accessKey
                a header is renamed                           | shared/signing.yaml      | | name: nonce-str | name: once-str
                a header goes into the query                  | shared/signing.yaml      | '    userId:' | in: header | in: query
                a parameter is renamed                        | shared/signing.yaml      | '    sign:' | 'name: sign\\n' | 'name: signed\\n'
                the headers are not sent                      | shared/signing.yaml      | '        includes: headerSignature'
                another digest                                | shared/signing.yaml      | | digest: MD5 | digest: SHA-256
                another formula                               | shared/signing.yaml      | | {nonce}{accessSecret} | {accessSecret}{nonce}
                """)
                .stream(),
            Stream.of(
                ofSpec("signed in the headers only", SEED, "security:", QUERY_SIGNATURE, ""),
                ofSpec(
                    "signed in the query as well",
                    PREVIEW,
                    "security:",
                    HEADER_SIGNATURE,
                    HEADER_SIGNATURE + QUERY_SIGNATURE),
                ofSpec(
                    "an operation is not signed",
                    PAY,
                    "security:",
                    HEADER_SIGNATURE,
                    "      []\n")))
        .toList();
  }

  static List<Mutation> ofProperties() {
    return Mutation.specTable(
        """
        a misspelling is corrected           | pages/update-domestic-logistics-information.yaml | | logisticNumer: | logisticNumber:
        a name is in another style           | pages/package-inbound.yaml                       | | ' out_order_id:' | ' outOrderId:'
        a shared property is renamed         | shared/line-item.yaml                            | | skuId: | skuID:
        a response property is renamed       | pages/order-preview.yaml                         | | sumTotalPayment: | sumTotal:
        an envelope property is renamed      | shared/ka-envelope.yaml                          | properties: | msg: | text:
        a property is missing                | shared/line-item.yaml                            | '        title:'
        a response property is missing       | pages/order-preview.yaml                         | '        sumCarriage:'
        a message property is missing        | pages/message-access-manual.yaml                 | '        refundId:'
        an optional property is required     | pages/order-list.yaml                            | ListOrdersRequest: | required: [page, pageSize] | required: [page, pageSize, orderStatus]
        an undocumented property is required | pages/get-order-details.yaml                     | GetOrderDetailRequest: | required: [webSite, orderId] | required: [webSite, orderId, language]
        a required property is optional      | pages/get-order-details.yaml                     | GetOrderDetailRequest: | required: [webSite, orderId] | required: [webSite]
        """);
  }

  static List<Mutation> ofTypes() {
    return Stream.concat(
            Mutation.specTable(
                """
                text becomes a number             | pages/update-domestic-logistics-information.yaml | orderId: | type: string | type: integer
                a number becomes text             | shared/line-item.yaml                            | quantity: | type: integer | type: string
                an amount becomes a decimal       | pages/order-preview.yaml                         | sumPayment: | int64 | double
                an integer has too few bits       | pages/order-preview.yaml                         | '        skuId:' | int64 | int32
                a list becomes an object          | pages/update-domestic-logistics-information.yaml | logisticInfos: | type: array | type: object
                a flag becomes text               | shared/logistics-envelope.yaml                   | | type: boolean | type: string
                a reference has another target    | pages/update-domestic-logistics-information.yaml | domesticLogisticInfo: | /DomesticLogisticInfo' | /LogisticInfo'
                a null value is not nullable      | pages/order-preview.yaml                         | '        message:' | nullable: true | nullable: false
                an enum has an undocumented value | pages/message-access-manual.yaml                 | enum: | '_TRACE\\n' | '_TRACE\\n        - LOGISTICS_LOST\\n'
                an open enum is closed            | pages/message-access-manual.yaml                 | '    MessagePlatform:' | x-extensible-enum: [0, 1] | enum: [0]
                a time is of another format       | pages/update-domestic-logistics-information.yaml | rtsTime: | epoch-seconds | china-date-time
                seconds become milliseconds       | pages/update-domestic-logistics-information.yaml | rtsTime: | epoch-seconds | epoch-milliseconds
                another property shows success    | shared/logistics-envelope.yaml                   | | success: success | success: flag
                another property holds the code   | shared/ka-envelope.yaml                          | | code: code | code: status
                """)
                .stream(),
            Stream.of(
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
            """)))
        .toList();
  }
}
