package io.github.xportka.contract.mutation;

import java.util.List;

/** Errors in the transcription of an example from a documentation page. */
final class ExampleMutations {
  private ExampleMutations() {}

  static List<Mutation> all() {
    return Mutation.exampleTable(
        """
        a misspelling is corrected                    | updateLogisticInfo/request.json                   | | logisticNumer | logisticNumber
        text becomes a number                         | updateLogisticInfo/request.json                   | | "21" | 21
        a number becomes text                         | updateLogisticInfo/request.json                   | | "quantity": 1 | "quantity": "1"
        a required property is dropped                | packageInbound/request.json                       | | "out_order_id": "TEST-ORDER-1", |
        an undocumented property                      | previewOrder/response.json                        | | { | {"traceId": "1",
        an amount in yuan                             | previewOrder/response.json                        | | 6400 | 64.00
        an amount too large                           | previewOrder/response.json                        | | 6400 | 99999999999999999999
        a list becomes a list of lists                | previewOrder/response.json                        | | "orderItemTOList": [ | "orderItemTOList": [[
        a time of another format                      | updateLogisticInfo/request.json                   | | 1754342534 | 2025-08-04
        a success becomes a refusal                   | previewOrder/response.json                        | | 200 | 500
        a refusal becomes a success                   | previewOrder/refused.json                         | "code" | -1 | 200
        the end is cut off                            | updateLogisticInfo/request.json                   | SF12345444111678 | ] |
        a message of another type                     | messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json | | _REFUND | _RETURN
        a message lacks a property that receivers use | messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json | | ,\\"orderId\\":\\"3296711100591134260\\" |
        the body of a message is not JSON             | messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json | | {\\"refundId | \\"refundId
        a property of a message is a number           | messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json | | \\"3296711100591134260\\" | 32967111005911
        """);
  }
}
