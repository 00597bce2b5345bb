package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.documentedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.api.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each provider state leads to the response that a pact expects of it. */
class ProviderStateTest {
  private final SimulationFixture fixture = new SimulationFixture();
  private final PlatformSimulation simulation = fixture.simulation;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order {orderId} does not exist | 2019601741959504495 | GET_ORDER_DETAIL | does not exist
          order {orderId} does not exist | 21 | UPDATE_LOGISTIC_INFO | does not exist
          order {orderId} is paid | 2257164624870311973 | PAY_ORDER | has the status waitsellersend
          package {trackingNumber} has come in | SF1234521212678 | PACKAGE_INBOUND | come in already
          package {trackingNumber} does not exist | SF1234521212678 | PACKAGE_UPDATE | does not exist
          tracking number {trackingNumber} is unknown | SF1234521212678 | PACKAGE_FORECAST | is unknown
          tracking number {trackingNumber} is unknown | SF1234521212678 | PACKAGE_INBOUND | is unknown
          freight preview {renderId} has expired | FF2024080200007 | ORDER_BOOKING_FREIGHT | has expired
          freight service {serviceId} does not exist | 2 | ORDER_RENDER_FREIGHT | service 2 does not
          no freight service reaches country {country} | US | ITEM_LOGISTICS_PRICE | no freight service
          no freight service reaches country {country} | US | ORDER_RENDER_FREIGHT | no freight service
          the seller does not send to district {districtCode} | 330108 \
          | ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET | does not send to district 330108
          product {offerId} does not exist | 706627393257 | ALIBABA_PRODUCT_DETAIL | does not exist
          product {offerId} is not on sale | 889512351602 | PREVIEW_ORDER | is not on sale
          product {offerId} has several suppliers | 889512351602 | CREATE_ORDER | several suppliers
          category {categoryId} does not exist | 0 | ALIBABA_PRODUCT_CATEGORY | does not exist
          pool {offerPoolId} does not exist | 1 | ALIBABA_PRODUCT_POOL_LIST | does not exist
          user {userId} does not exist | 7 | GET_USER_ADDRESS | user 7 does not exist
          user {userId} does not exist | 7 | ADD_OR_UPDATE_ADDRESS | user 7 does not exist
          {operationId} is refused | listOrders | LIST_ORDERS | listOrders is refused
          the platform refuses signatures | | LIST_ORDERS | refuses signatures
          """)
  void leadsToRefusal(String state, @Nullable String value, Operation operation, String reason)
      throws JsonProcessingException {
    enter(state, value);

    assertThat(fixture.refusal(operation, documentedRequest(operation).toString()))
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the order exists | | PAY_ORDER
          the package exists | | PACKAGE_UPDATE
          the preview exists | | ORDER_BOOKING_FREIGHT
          the product is on sale | | CREATE_ORDER
          the user has addresses | | GET_USER_ADDRESS
          a search needs a keyword | | ALIBABA_PRODUCT_KEYWORDS_QUERY
          a search needs a readable picture | | ALIBABA_PRODUCT_IMAGE_QUERY
          pages have at most {pageSize} orders | 100 | LIST_ORDERS
          """)
  void leadsToDocumentedResponse(String state, @Nullable String value, Operation operation) {
    for (int i = 0; i < 2; i++) {
      enter(state, value);

      fixture.call(operation, documentedRequest(operation));
    }
  }

  @Test
  void createsThingsWithGivenIds() throws JsonProcessingException {
    enter("order {orderId} is paid", "77");
    enter("address {addressId} exists", "5000000000");

    assertThat(fixture.info("77").status()).hasToString("waitsellersend");
    fixture.call(
        Operation.ADD_OR_UPDATE_ADDRESS,
        StateJson.MAPPER.readTree("{\"id\": 5000000000, \"city\": \"杭州市\"}"));
  }

  @Test
  void namesStateThatRefusesRequest() throws JsonProcessingException {
    enter("product {offerId} does not exist", "5");

    assertThat(fixture.refusal(Operation.ALIBABA_PRODUCT_DETAIL, "{\"offerId\": 5}"))
        .isEqualTo(
            "The sandbox is in the provider state 'product 5 does not exist'. Leave the state.");
    fixture.product(SimulationFixture.OFFER);
  }

  @Test
  void startsFromFreshStateAfterRequest() {
    fixture.simulation.enterProviderState("the platform refuses signatures", Map.of());
    fixture.send(Operation.PAY_ORDER, documentedRequest(Operation.PAY_ORDER));
    fixture.simulation.enterProviderState("", Map.of());

    fixture.call(Operation.PAY_ORDER, documentedRequest(Operation.PAY_ORDER));
  }

  @Test
  void listsStatesForUnknownState() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.enterProviderState("the moon is full", Map.of()))
        .withMessageStartingWith("The provider state 'the moon is full' is unknown. Use one of")
        .withMessageContaining("order {orderId} does not exist");
    assertThat(PlatformSimulation.providerStates()).hasSize(26).doesNotContain("");
  }

  @Test
  void namesMissingOrImpossibleParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.enterProviderState("order {orderId} is paid", Map.of()))
        .withMessage(
            "The provider state 'order {orderId} is paid' needs the parameter 'orderId'. Add it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> enter("address {addressId} exists", "-1"))
        .withMessageContaining("is not a positive number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> enter("pages have at most {pageSize} orders", "10"))
        .withMessageContaining("at most 100 entries, not 10.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> enter("{operationId} is refused", "no such operation"))
        .withMessageStartingWith(
            "The operation 'no such operation' of the provider state is unknown. Use one of: ")
        .withMessageContaining("getOrderDetail");
  }

  private void enter(String state, @Nullable String value) {
    String parameter = state.replaceAll("^[^{]*\\{?|}.*$", "");
    simulation.enterProviderState(state, value == null ? Map.of() : Map.of(parameter, value));
  }
}
