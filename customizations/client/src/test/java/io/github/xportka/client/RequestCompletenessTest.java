package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.xportka.model.AddressParam;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.OrderFlow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Required properties of a request and of the records in it. */
class RequestCompletenessTest {
  private static final AddressParam ADDRESS =
      AddressParam.builder()
          .phone("0571-1")
          .provinceText("浙江省")
          .townText("西兴街道")
          .address("网商路699号")
          .build();

  @Test
  void namesMissingPropertiesOfWholeTree() {
    CreateOrderRequest.Builder order =
        CreateOrderRequest.builder()
            .addressParam(ADDRESS.toBuilder().phone(null).townText(null).build())
            .cargoParamList(
                cargo().build(), cargo().offerId(null).build(), CargoParam.builder().build());

    assertThatIllegalStateException()
        .isThrownBy(order::build)
        .withMessage(
            "CreateOrderRequest is incomplete: flow, addressParam.phone, addressParam.townText,"
                + " cargoParamList[1].offerId, cargoParamList[2].offerId, cargoParamList[2].specId,"
                + " cargoParamList[2].quantity are missing.");
  }

  @Test
  void namesSingleMissingProperty() {
    CreateOrderRequest.Builder order =
        CreateOrderRequest.builder().flow(OrderFlow.of("general")).cargoParamList(cargo().build());

    assertThatIllegalStateException()
        .isThrownBy(order::build)
        .withMessage("CreateOrderRequest is incomplete: addressParam is missing.");
  }

  @Test
  void buildsCompleteRequest() {
    CreateOrderRequest.Builder order =
        CreateOrderRequest.builder()
            .flow(OrderFlow.of("general"))
            .addressParam(ADDRESS)
            .cargoParamList(cargo().build());

    assertThatCode(order::build).doesNotThrowAnyException();
  }

  private static CargoParam.Builder cargo() {
    return CargoParam.builder().offerId(1L).specId("spec").quantity(BigDecimal.TEN);
  }
}
