package io.github.xportka.spec.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurlSampleTest {
  private static CurlSample sample(String text) {
    PageLines lines = PageLines.of(text.getBytes(UTF_8));
    return CurlSample.read(lines, 0, lines.text().length, true, new JsonBlock.Budget());
  }

  @Test
  void queryHeadersAndBodyAreRead() {
    CurlSample sample =
        sample(
            """
            curl --location --request POST 'https://www.xportcn.com/api/open/x?timestamp&sign=&a%5Bb=1#c' \\
            --header 'user-id: 1' \\
            -H "signature;" \\
            --header 'User-Agent: Apifox/1.0.0 (https://apifox.com)' \\
            --header 'Content-Type: application/json; charset=utf-8' \\
            --data-raw '{
                "text": "it'\\''s \\"quoted\\""
            }'
            """);

    assertThat(sample.parameters())
        .extracting(parameter -> parameter.line() + " " + parameter.key())
        .containsExactly(
            "1 query.timestamp",
            "1 query.sign",
            "1 query.a[b",
            "2 header.user-id",
            "3 header.signature");
    assertThat(sample.mediaType()).isEqualTo("application/json");
    JsonBlock body = requireNonNull(sample.body());
    assertThat(body.value().json()).hasToString("{\"text\":\"it's \\\"quoted\\\"\"}");
    assertThat(body.value().members().get("text")).extracting(ShownValue::line).isEqualTo(7);
    assertThat(sample.complete()).isTrue();
  }

  @Test
  void argumentOfAnUnknownOptionIsNoAddress() {
    assertThat(sample("curl --max-time 5 --compressed 'https://x?a=1'\n").parameters())
        .extracting(Parameter::name)
        .containsExactly("a");
  }

  @Test
  void emptyBodyIsNone() {
    assertThat(sample("curl 'https://x' --data-raw ''\n").body()).isNull();
  }

  @Test
  void sampleThatTheTextEndsInIsNotComplete() {
    assertThat(sample("curl 'https://x?a=1' \\\n").complete()).isFalse();
    assertThat(sample("curl 'https://x?a=1&b").complete()).isFalse();
    assertThat(sample("curl 'https://x?a=1&b").parameters()).isEmpty();
    assertThat(sample("curl 'https://x?a=1'\n").complete()).isTrue();
  }

  @Test
  void nothingOfASampleIsRun() {
    assertThat(sample("curl 'https://x' $(touch x) `touch x` ; touch x\n").parameters()).isEmpty();
  }
}
