package io.github.xportka.contract.broker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.WrittenPacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publication of the pacts to a fake broker. */
class PactBrokerIT {
  private static final String TOKEN = "test-token";

  @RegisterExtension
  private static final WireMockExtension BROKER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .failOnUnmatchedRequests(true)
          .build();

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void acceptPublications() {
    environment.put(PactBroker.BASE_URL, BROKER.baseUrl());
    environment.put(PactBroker.TOKEN, TOKEN);
    BROKER.stubFor(post("/contracts/publish").willReturn(okJson("{\"notices\": []}")));
  }

  private static void decide(boolean isDeployable, String reason) {
    BROKER.stubFor(
        get(urlPathEqualTo("/matrix"))
            .willReturn(
                okJson(
                    "{\"summary\": {\"deployable\": %s, \"reason\": \"%s\"}}"
                        .formatted(isDeployable, reason))));
  }

  private static List<LoggedRequest> requests() {
    return BROKER.findAll(anyRequestedFor(anyUrl()));
  }

  @Test
  void publishesBothPactsUnchanged() throws IOException {
    publish("");

    assertThat(requests()).hasSize(1);
    JsonNode published = JsonTrees.read(requests().get(0).getBody());
    assertThat(published.path("pacticipantName").asText()).isEqualTo("xport-ka-client");
    assertThat(published.path("pacticipantVersionNumber").asText()).isEqualTo("1.2.3+abc");
    assertThat(published.path("branch").asText()).isEqualTo("main");
    assertThat(published.path("contracts"))
        .extracting(contract -> contract.path("providerName").asText())
        .containsExactly("xport-ka-platform", "xport-ka-messages");
    for (JsonNode contract : published.path("contracts")) {
      assertThat(contract.path("content").binaryValue())
          .isEqualTo(Files.readAllBytes(WrittenPacts.path(contract.path("providerName").asText())));
    }
  }

  @Test
  void sendsTokenInHeaderOnly() {
    publish("");

    assertThat(requests())
        .allSatisfy(
            request -> {
              assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
              assertThat(request.getUrl() + request.getBodyAsString()).doesNotContain(TOKEN);
            });
    assertThat(output.toString(UTF_8))
        .doesNotContain(TOKEN)
        .contains("Published xport-ka-client-xport-ka-platform.json as version 1.2.3+abc.");
  }

  @Test
  void sendsNameAndPassword() {
    environment.remove(PactBroker.TOKEN);
    environment.put(PactBroker.USERNAME, "publisher");
    environment.put(PactBroker.PASSWORD, "test-password");

    publish("");

    assertThat(requests().get(0).getHeader("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder().encodeToString("publisher:test-password".getBytes(UTF_8)));
  }

  @Test
  void queriesDeployment() {
    decide(true, "All required verification results are published and successful");

    publish("production");

    assertThat(requests().get(1).getUrl())
        .startsWith("/matrix?")
        .contains("xport-ka-client", "1.2.3%2Babc", "environment=production");
    assertThat(output.toString(UTF_8))
        .contains("Version 1.2.3+abc may be deployed to production:", "All required");
  }

  @Test
  void failsWithoutPermissionToDeploy() {
    decide(false, "There is no verified pact between the client and the platform");

    assertThatThrownBy(() -> publish("production"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "1.2.3+abc may not be deployed to production", "There is no verified pact");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308, 400, 401, 409, 500})
  void failsWhenBrokerRejectsPacts(int status) {
    BROKER.stubFor(
        post("/contracts/publish")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", BROKER.baseUrl() + "/elsewhere")
                    .withBody("Unknown: " + TOKEN)));

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The broker rejected the pacts: HTTP " + status + " Unknown: ***");
    assertThat(requests()).hasSize(1);
    assertThat(output.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, application/hal+json, {}",
    "404, application/hal+json, {}",
    "500, text/html, <html>",
    "200, text/html, <html>",
    "200, application/hal+json, {}",
    "200, application/hal+json, []"
  })
  void distinguishesFailureFromDecision(int status, String contentType, String body) {
    BROKER.stubFor(
        get(urlPathEqualTo("/matrix"))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", contentType)
                    .withBody(body)));

    assertThatThrownBy(() -> publish("production"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The broker did not decide about the deployment: ");
  }

  @Test
  void requiresBaseUrl() {
    environment.remove(PactBroker.BASE_URL);

    assertThatThrownBy(() -> publish(""))
        .hasMessage(
            "The environment variable PACT_BROKER_BASE_URL is not set. Set it to the address of the"
                + " broker.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://broker.example", "https://me:secret@broker.example", "broker", "ht tp:/"})
  void rejectsAddressThatExposesToken(String url) {
    environment.put(PactBroker.BASE_URL, url);

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PACT_BROKER_BASE_URL");
  }

  @Test
  void requiresCommittedChanges() {
    assertThatThrownBy(() -> PublishPacts.requireCommitted(true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("uncommitted");
    assertThatNoException().isThrownBy(() -> PublishPacts.requireCommitted(false));
  }

  @Test
  void rejectsUsernameWithoutPassword() {
    environment.remove(PactBroker.TOKEN);
    environment.put(PactBroker.USERNAME, "publisher");

    assertThatThrownBy(() -> publish("")).hasMessageContaining("Only one of");
  }

  private void publish(String deployTo) {
    PublishPacts.run(
        environment, "1.2.3+abc", "main", deployTo, new PrintStream(output, true, UTF_8));
  }
}
