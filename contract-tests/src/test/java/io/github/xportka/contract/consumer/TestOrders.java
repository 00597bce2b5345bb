package io.github.xportka.contract.consumer;

import io.github.xportka.model.CargoParam;
import io.github.xportka.model.FreightInfo;
import java.math.BigDecimal;

/** Order lines and freight services of the tests, as records and as JSON. */
public final class TestOrders {
  /** Line of the vendor's order examples. */
  public static final CargoParam LINE =
      CargoParam.builder()
          .offerId(889512351602L)
          .specId("530ad00177264564503ec3b848650652")
          .quantity(new BigDecimal("2.0"))
          .build();

  public static final String LINE_JSON =
      """
      {
        "offerId": 889512351602,
        "specId": "530ad00177264564503ec3b848650652",
        "quantity": 2.0
      }""";

  /** Reference to a package of an order: three properties, without braces. */
  public static final String PACKAGE_JSON =
      """
      "out_order_id": "TEST-ORDER-1",
      "alibaba_order_id": "2257164624870311973",
      "logistics_tracking_number": "SF1234521212678\"""";

  private TestOrders() {}

  /** Returns a freight service without names. */
  public static FreightInfo freightService(String id) {
    return FreightInfo.builder().serviceId(id).companyName("").serviceCategory("").build();
  }

  public static String freightServiceJson(String id) {
    return "{\"serviceId\": \"%s\", \"companyName\": \"\", \"serviceCategory\": \"\"}"
        .formatted(id);
  }
}
