package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.UNPAID_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a fresh simulation refuses. A refused request changes nothing. */
class RefusalTableTest {
  private static final String ADDRESS =
      "\"flow\": \"general\", \"addressParam\": {\"fullName\": \"test\"}";

  private final SimulationFixture fixture = new SimulationFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET_ORDER_DETAIL | {"orderId": "1"} | The order 1 does not exist.
          PAY_ORDER | {"orderId": "1"} | The order 1 does not exist.
          PAY_ORDER | {"orderId": "2019601741959504495"} | has the status waitsellersend
          PAY_ORDER | {} | The order null does not exist.
          LIST_ORDERS | {"page": 1, "pageSize": 10000} | The page is too large: 10000 entries.
          LIST_ORDERS | {"page": 0, "pageSize": 1} | The page 0 with 1 entries does not exist.
          ALIBABA_PRODUCT_DETAIL | {"offerId": 1} | The product 1 does not exist.
          ALIBABA_PRODUCT_CATEGORY | {"categoryId": 5} | The category 5 does not exist.
          ALIBABA_PRODUCT_POOL_LIST | {"offerPoolId": 5} | The pool 5 does not exist.
          ALIBABA_PRODUCT_KEYWORDS_QUERY | {"keyword": " "} | The keyword is empty.
          ALIBABA_PRODUCT_KEYWORDS_QUERY | {"keyword": "a", "sort": "{"} | The sort order is not JSON.
          ALIBABA_PRODUCT_IMAGE_QUERY | {"imageBase64": "no picture"} | The picture cannot be read.
          ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET | {"offerId": 889512351602, "totalNum": 0} | A quantity is
          ORDER_BOOKING_FREIGHT | {"renderId": "FF1"} | The freight preview FF1 does not exist.
          ORDER_BOOKING_FREIGHT | {"renderId": "FF2024080200007", "lineItems": [{"itemId": "1"}]} | A line
          ORDER_RENDER_FREIGHT | {"renderItems": [{"itemId": "1", "quantity": 0}]} | A quantity is not
          ITEM_LOGISTICS_PRICE | {"quantity": 0} | A quantity is not a whole number
          UPDATE_LOGISTIC_INFO | {"orderId": "no such order"} | The order no such order does not exist.
          UPDATE_LOGISTIC_INFO | {"tmallOrderId": "1"} | The order 1 does not exist.
          UPDATE_LOGISTIC_INFO | {} | The order null does not exist.
          PACKAGE_FORECAST | {"logistics_tracking_number": " "} | The tracking number is blank.
          PACKAGE_FORECAST | {} | The request does not contain a tracking number.
          PACKAGE_FORECAST | {"alibaba_order_id": "1", "logistics_tracking_number": "A"} | The order 1 does
          PACKAGE_INBOUND | {"alibaba_order_id": "1", "logistics_tracking_number": "A"} | The order 1 does
          PACKAGE_UPDATE | {"logistics_tracking_number": "A"} | The package A does not exist.
          ADD_OR_UPDATE_ADDRESS | {"id": 1, "name": ""} | The address has no receiver.
          ADD_OR_UPDATE_ADDRESS | {"id": 0} | The address has no receiver.
          ADD_OR_UPDATE_ADDRESS | {"id": 9, "name": "a"} | The address 9 does not exist.
          """)
  void namesReason(Operation operation, String body, String reason) throws JsonProcessingException {
    JsonNode before = fixture.simulation.snapshot();

    assertThat(fixture.refusal(operation, body)).contains(reason);
    assertThat(fixture.simulation.snapshot()).isEqualTo(before);
    assertThat(fixture.takeMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 | 530ad00177264564503ec3b848650652 | 1 | The product 1 does not exist.
          900000000003 | 44444444444444444444444444444444 | 1 | The product 900000000003 is not on sale.
          889512351602 | blue | 1 | The variant blue does not exist.
          889512351602 | 530ad00177264564503ec3b848650652 | 0 | A quantity is not a whole number
          889512351602 | 530ad00177264564503ec3b848650652 | 1.5 | A quantity is not a whole number
          889512351602 | 530ad00177264564503ec3b848650652 | 1e9 | A quantity is not a whole number
          889512351602 | 530ad00177264564503ec3b848650652 | 1001 | is out of stock
          900000000001 | 11111111111111111111111111111111 | 1 | is sold in orders of at least 2 pieces.
          """)
  void namesReasonForLine(long offerId, String specId, String quantity, String reason)
      throws JsonProcessingException {
    String body =
        """
        {%s, "cargoParamList": [{"offerId": %d, "specId": "%s", "quantity": %s}]}
        """
            .formatted(ADDRESS, offerId, specId, quantity);

    assertThat(fixture.refusal(Operation.PREVIEW_ORDER, body)).contains(reason);
    assertThat(fixture.refusal(Operation.CREATE_ORDER, body)).contains(reason);
  }

  @Test
  void refusesOrdersWithoutLines() throws JsonProcessingException {
    assertThat(fixture.refusal(Operation.CREATE_ORDER, "{" + ADDRESS + "}"))
        .isEqualTo("The order has 0 variants. Order 1 to 50 variants.");
  }

  @Test
  void refusesPackagesOfCancelledOrders() throws JsonProcessingException {
    fixture.trigger(OrderEvent.CANCEL, UNPAID_ORDER, "");

    assertThat(
            fixture.refusal(
                Operation.PACKAGE_INBOUND,
                SimulationFixture.documentedRequest(Operation.PACKAGE_INBOUND).toString()))
        .isEqualTo(
            "The order 2257164624870311973 is cancelled. Use an order that is not cancelled.");
  }

  @Test
  void receivesPackageOnce() throws JsonProcessingException {
    String inbound = SimulationFixture.documentedRequest(Operation.PACKAGE_INBOUND).toString();
    fixture.send(Operation.PACKAGE_INBOUND, inbound);

    assertThat(fixture.refusal(Operation.PACKAGE_INBOUND, inbound)).contains("has come in already");
    assertThat(
            fixture.refusal(
                Operation.PACKAGE_FORECAST,
                SimulationFixture.documentedRequest(Operation.PACKAGE_FORECAST).toString()))
        .contains("has come in already");
  }

  @Test
  void refusesRequestsThatAreTooLargeToStore() throws JsonProcessingException {
    assertThat(
            fixture.refusal(
                Operation.ADD_OR_UPDATE_ADDRESS, "{\"name\": \"" + "a".repeat(20_001) + "\"}"))
        .startsWith("The request has more than 20000 characters.");
  }

  @Test
  void refusesBodyThatDoesNotMatchRecord() throws JsonProcessingException {
    assertThat(fixture.refusal(Operation.PAY_ORDER, "[1]"))
        .isEqualTo("The body does not match the spec. Validate the body.");
    assertThat(fixture.refusal(Operation.PAY_ORDER, "null"))
        .isEqualTo("The request does not contain a body. Add it.");
  }

  @Test
  void shortensTextsOfRequestInMessage() throws JsonProcessingException {
    String id = "9".repeat(10_000);

    assertThat(fixture.refusal(Operation.PAY_ORDER, "{\"orderId\": \"" + id + "\"}"))
        .hasSizeLessThan(2100)
        .endsWith("9… does not exist. Use the id of a created order.");
  }
}
