package io.github.xportka.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.MalformedURLException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpUrlsTest {
  private final OkHttpUrls urls = new OkHttpUrls();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/one/two?timestamp=1&sign=A",
        "http://127.0.0.1:8080/one?empty=&text=%E8%B4%A7+%2B",
        "http://127.0.0.1:8080?one=1",
        "http://127.0.0.1:8080",
        "https://example.com/one/../two/./three",
        "https://example.com/one:two/货",
        "https://example.com//other.example.com/one",
        "https://example.com/\\other.example.com/one",
        "HTTPS://Example.com/One"
      })
  void parsesLikeOkHttp(String url) throws MalformedURLException {
    HttpUrl expected = HttpUrl.get(url);

    assertThat(urls.of(url)).isEqualTo(expected);
    assertThat(urls.of(url)).isEqualTo(expected);
  }

  @Test
  void rejectsInvalidHost() {
    assertThatIllegalArgumentException().isThrownBy(() -> urls.of("http://exa mple/one"));
  }
}
