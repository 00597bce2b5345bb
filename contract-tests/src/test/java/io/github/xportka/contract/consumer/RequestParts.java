package io.github.xportka.contract.consumer;

/** JSON that several requests contain. */
public final class RequestParts {
  /** Address of the vendor's order examples. */
  public static final String ORDER_ADDRESS =
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

  /** Line of the vendor's order examples. */
  public static final String ORDER_LINE =
      """
      {
        "offerId": 889512351602,
        "specId": "530ad00177264564503ec3b848650652",
        "quantity": 2.0
      }""";

  /** Reference to a package of an order: three properties, without braces. */
  public static final String PACKAGE =
      """
      "out_order_id": "TEST-ORDER-1",
      "alibaba_order_id": "2257164624870311973",
      "logistics_tracking_number": "SF1234521212678\"""";

  private RequestParts() {}

  /**
   * Returns a receiver abroad, with the properties that a freight preview requires.
   *
   * @param further further properties, each followed by a comma
   */
  public static String receiver(String further) {
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

  /** Returns a freight service without names. */
  public static String freightService(String id) {
    return "{\"serviceId\": \"%s\", \"companyName\": \"\", \"serviceCategory\": \"\"}"
        .formatted(id);
  }
}
