package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.util.Throwables.getStackTrace;

import io.github.xportka.api.XportApis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @Test
  void defaultsToPlatformUrl() {
    assertThat(XportApis.DEFAULT_BASE_URL).startsWith("https://");
    try (XportClient client =
        XportClient.builder().credentials("key", "secret").userId("user").build()) {
      assertThat(client).hasToString("XportClient[" + XportApis.DEFAULT_BASE_URL + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "HTTPS://example.com",
        "https://example.com:8443/api",
        "https://10.0.0.1",
        "http://localhost",
        "http://LocalHost:8080/api",
        "http://127.0.0.1",
        "http://127.9.9.9:8080",
        "http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1]"
      })
  void httpsIsAcceptedAndHttpForLoopbackHosts(String url) {
    assertThat(BaseUrl.parse(url).text()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "http://localhost.example.com",
        "http://localhost.",
        "http://notlocalhost",
        "http://127.0.0.1.example.com",
        "http://127.0.0.example",
        "http://128.0.0.1",
        "http://10.0.0.1",
        "http://192.168.0.1",
        "http://0.0.0.0",
        "http://2130706433",
        "http://[::2]",
        "http://[::]",
        "http://[::ffff:127.0.0.1]"
      })
  void rejectsHttpForOtherHosts(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl(url))
        .withMessage(
            "The base URL '%s' is not encrypted. Use https://. Only loopback hosts may use"
                + " http://.",
            url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "example.com:443/api",
        "/api",
        "//example.com/api",
        "https:example.com",
        "https:///api",
        "ftp://example.com",
        "ftp://under_score",
        "file:///etc"
      })
  void rejectsUrlWithoutHttpScheme(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl(url))
        .withMessage("The base URL '%s' does not have the form https://host/path.", url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://under_score/api",
        "https://example.com:port",
        "https://:443/api",
        "http://127.1",
        "http://127.999.0.1"
      })
  void rejectsInvalidHost(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl(url))
        .withMessage(
            "The base URL '%s' has an invalid host or port. A host name consists of letters,"
                + " digits, hyphens and dots.",
            url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api", "/..", "/../x", "/a/./b", "/a/%2E%2e", "/a//b", "/接口"})
  void rejectsInvalidPath(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl("https://example.com" + path))
        .withMessage(
            "The base URL 'https://example.com%s' has an invalid path. Use the form /one/two,"
                + " percent-encoded, without empty segments and dot segments.",
            path);
  }

  @ParameterizedTest
  @ValueSource(strings = {" https://example.com", "https://exa mple.com", "https://", "a^b", "%"})
  void rejectsMalformedUrl(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl(url))
        .withMessageStartingWith("The base URL is not a valid URL: ");
  }

  @Test
  void rejectsPortOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl("https://example.com:65536"))
        .withMessage(
            "The base URL 'https://example.com:65536' has the port 65536. The highest port is 65535.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com?", "https://example.com/api?key=value", "https://example.com#",
        "https://example.com/api#part", "http://localhost?x", "http://localhost#@example.com"
      })
  void rejectsQueryAndFragment(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XportClient.builder().baseUrl(url))
        .withMessageContaining("has a query or fragment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:passw0rd@example.com",
        "https://passw0rd@example.com",
        "http://user:passw0rd@localhost",
        "http://localhost:passw0rd@example.com",
        "ftp://user:passw0rd@example.com",
        "https://user:passw0rd@under_score",
        "https://us@er:passw0rd@example.com",
        "//user:passw0rd@example.com",
        "user:passw0rd@example.com",
        "https://user:passw0rd with blanks@example.com",
        "https://user:passw0rd%@example.com"
      })
  void rejectsUserInfoWithoutShowingPassword(String url) {
    Throwable refused = catchThrowable(() -> XportClient.builder().baseUrl(url));

    assertThat(refused).isInstanceOf(IllegalArgumentException.class);
    assertThat(getStackTrace(refused)).doesNotContain("passw0rd");
  }

  @ParameterizedTest
  @CsvSource({
    "'', /open",
    "/, /open",
    "///, /open",
    "/api, /api/open",
    "/api/, /api/open",
    "/api/v1//, /api/v1/open",
    "/a%20b;c=d, /a%20b;c=d/open"
  })
  void keepsPathAndRemovesTrailingSlashes(String path, String requested) throws Exception {
    try (RecordingServer server = new RecordingServer()) {
      assertThat(server.requestOf(client -> client.baseUrl(server.url() + path)).requestLine())
          .startsWith("POST " + requested + "/pp/");
    }
  }
}
