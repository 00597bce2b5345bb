package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\u3000",
        " value",
        "value ",
        "va lue",
        "value\t",
        "value\r\nx: y",
        "value\n",
        "value\0",
        "value\u007f",
        "value\u00a0",
        "valueé",
        "value密",
        "value🎁",
        "value\ud83d"
      })
  void rejectsNonAsciiValueWithoutShowingIt(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.of(value, "secret"))
        .withMessageMatching("The access key has a character at index \\d that is not .*")
        .withMessageNotContaining("value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.of("key", value))
        .withMessageMatching("The access secret has a character at index \\d that is not .*")
        .withMessageNotContaining("value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().userId(value))
        .withMessageMatching("The user id has a character at index \\d that is not .*")
        .withMessageNotContaining("value");
  }

  @Test
  void rejectsEmptyCredentials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().credentials("", "secret"))
        .withMessage("The access key is empty. Copy it from the vendor's console.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().credentials("key", ""))
        .withMessage("The access secret is empty. Copy it from the vendor's console.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().userId(""))
        .withMessage("The user id is empty. Copy it from the vendor's console.");
  }

  @Test
  void rejectsMissingCredentials() {
    assertThatIllegalStateException()
        .isThrownBy(() -> XportClient.builder().userId("user").build())
        .withMessageStartingWith("The credentials are missing. Call credentials(");
  }

  @Test
  void rejectsMissingUserId() {
    assertThatIllegalStateException()
        .isThrownBy(() -> XportClient.builder().credentials("key", "secret").build())
        .withMessageStartingWith("The user ID is missing. Call userId(");
  }

  @Test
  void comparesKeyAndSecret() {
    assertThat(Credentials.of("key", "secret"))
        .isEqualTo(Credentials.of("key", "secret"))
        .hasSameHashCodeAs(Credentials.of("key", "secret"))
        .isNotEqualTo(Credentials.of("key", "other"))
        .isNotEqualTo(Credentials.of("other", "secret"));
  }
}
