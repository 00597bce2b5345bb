package io.github.xportka.openapi.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name", "fullName", "toFullName", "mobile", "toMobile", "mobilePhone", "phone", "telephone",
        "email", "address", "receiverAddress", "imageAddress", "zip", "post", "toPost", "postCode",
        "taxId", "fax", "contact", "contactPerson", "receiverInfo", "memo", "buyerMemo", "remark",
        "failed_remark", "buyerLoginId", "user_name", "receiver_name", "TEL", "emailURL"
      })
  void recognizesNameOfPersonalData(String name) {
    assertThat(PersonalNames.soundsPersonal(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "companyName",
        "logisticCompanyName",
        "chineseName",
        "translatedName",
        "attributeName",
        "templateName",
        "categoryName",
        "productName",
        "postFee",
        "taxRate",
        "mailNo",
        "idOfStr",
        "postage",
        "hotel",
        "nameless",
        "addressee",
        "zipped",
        "memory",
        "phoneme",
        "url",
        "orderId"
      })
  void ignoresOtherNames(String name) {
    assertThat(PersonalNames.soundsPersonal(name)).isFalse();
  }
}
