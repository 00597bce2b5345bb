package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import org.junit.jupiter.api.Test;

class SignedExampleTest {
  // printf ak17000000000123456789abcdef0123456789abcdefsk | md5sum
  private static final String MD5 = "9EBCDF7566CE16F38302933B832254F1";

  @Test
  void showsDigestedTextAndSignature() {
    SignedExample signed = SignedExample.of(scheme(Operation.PREVIEW_ORDER), "/path", "{}");

    assertThat(signed.digested()).isEqualTo("ak17000000000123456789abcdef0123456789abcdefsk");
    assertThat(signed.signature()).isEqualTo(MD5);
    assertThat(signed.query()).isEmpty();
  }

  @Test
  void querySchemeAlsoHasTheHeadersOfTheIncludedScheme() {
    SignedExample signed = SignedExample.of(scheme(Operation.UPDATE_LOGISTIC_INFO), "/path", "{}");

    assertThat(signed.query())
        .containsExactly(entry("timestamp", "1700000000"), entry("sign", MD5));
    assertThat(signed.headers()).containsEntry("signature", MD5).hasSize(5);
  }

  private static SigningScheme scheme(Operation operation) {
    return operation.signingScheme();
  }
}
