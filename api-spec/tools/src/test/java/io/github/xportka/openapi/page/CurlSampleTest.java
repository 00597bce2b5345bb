package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-d '{\"a\": \"b\\n\"}'",
        "-d'{\"a\": \"b\\n\"}'",
        "-sSLd '{\"a\": \"b\\n\"}'",
        "--data '{\"a\": \"b\\n\"}'",
        "--data-raw='{\"a\": \"b\\n\"}'",
        "--data-raw $'{\"a\": \"b\\\\n\"}'",
        "--data-raw $'\\x7b\"a\"\\u003A \"b\\\\n\"}'",
        "--json '{\"a\": \"b\\n\"}'",
        "-H'Content-Type: application/json' --data-binary \"{\\\"a\\\": \\\"b\\n\\\"}\""
      })
  void bodyIsReadInEverySpelling(String data) {
    CurlSample sample = sample("curl https://x/y " + data + "\n");

    assertThat(requireNonNull(sample.body()).value().json()).hasToString("{\"a\":\"b\\n\"}");
    assertThat(sample.method()).isEqualTo("POST");
    assertThat(sample.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-H 'a: 1'",
        "-H'a: 1'",
        "-sH 'a: 1'",
        "--header 'a: 1'",
        "--header='a: 1'",
        "-H $'a: \\'1\\''"
      })
  void headerIsReadInEverySpelling(String header) {
    assertThat(sample("curl https://x/y " + header + "\n").parameters())
        .extracting(Parameter::key)
        .containsExactly("header.a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-b 'a=1; b=2'", "-b'a=1;b=2'", "--cookie='a=1; b='", "-H 'Cookie: a=1; b=2'"})
  void cookiesAreParameters(String cookies) {
    assertThat(sample("curl https://x/y " + cookies + "\n").parameters())
        .extracting(Parameter::key)
        .containsExactly("cookie.a", "cookie.b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://x/y; GET",
        "https://x/y -d a=b; POST",
        "-d a=b -G https://x/y; GET",
        "https://x/y -F file=@a; POST",
        "-I https://x/y; HEAD",
        "-X PUT https://x/y; PUT",
        "-XDELETE https://x/y -d a=b; DELETE",
        "-sXPATCH https://x/y; PATCH",
        "--request=put https://x/y; PUT"
      })
  void methodIsTheOneThatIsSent(String words, String method) {
    assertThat(sample("curl " + words + "\n").method()).isEqualTo(method);
  }

  @Test
  void dataOfAGetIsItsQuery() {
    CurlSample sample = sample("curl -d a=1 --get https://x/y --data-urlencode b=2\n");

    assertThat(sample.parameters())
        .extracting(Parameter::key)
        .containsExactly("query.a", "query.b");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x/y?a#b, /y",
    "https://x, /",
    "https://x/y/, /y",
    "{{host}}/y/z, /y/z",
    "x.example.com/y, /y",
    "/y, /y"
  })
  void addressIsReadWithoutItsHost(String url, String path) {
    assertThat(requireNonNull(sample("curl '" + url + "'\n").address()).path()).isEqualTo(path);
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
