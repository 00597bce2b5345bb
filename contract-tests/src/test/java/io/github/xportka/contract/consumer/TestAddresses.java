package io.github.xportka.contract.consumer;

import io.github.xportka.model.AddressParam;
import io.github.xportka.model.ReceiverAddress;

/** Addresses of the tests, as records and as JSON. */
public final class TestAddresses {
  /** Address of the vendor's order examples. */
  public static final AddressParam ORDER =
      AddressParam.builder()
          .fullName("test")
          .mobile("13500000000")
          .phone("")
          .postCode("532600")
          .cityText("崇左市")
          .provinceText("凭祥市区")
          .areaText("凭祥市区")
          .townText("广西壮族自治区省")
          .address("测试")
          .districtCode("451481")
          .build();

  public static final String ORDER_JSON =
      """
      {
        "fullName": "test",
        "mobile": "13500000000",
        "phone": "",
        "postCode": "532600",
        "cityText": "崇左市",
        "provinceText": "凭祥市区",
        "areaText": "凭祥市区",
        "townText": "广西壮族自治区省",
        "address": "测试",
        "districtCode": "451481"
      }""";

  /** Receiver abroad, with the properties that a freight preview requires. */
  public static final ReceiverAddress RECEIVER =
      ReceiverAddress.builder()
          .name("Test Receiver")
          .address("100 Example Ave 401")
          .country("US")
          .city("VALLEY VLG")
          .zip("91607")
          .state("California")
          .build();

  public static final String RECEIVER_JSON = receiverJson("");

  private TestAddresses() {}

  /**
   * Returns the JSON of {@link #RECEIVER} with further properties.
   *
   * @param further properties, each followed by a comma
   */
  public static String receiverJson(String further) {
    return """
        {
          %s
          "name": "Test Receiver",
          "address": "100 Example Ave 401",
          "country": "US",
          "city": "VALLEY VLG",
          "zip": "91607",
          "state": "California"
        }"""
        .formatted(further);
  }
}
