package io.github.xportka.contract.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.xportka.contract.support.WrittenPacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publication of the pacts to a fake broker. */
class PactBrokerIT {
  private static final String TOKEN = "test-token";

  @AutoClose private static final FakePactBroker BROKER = new FakePactBroker();
  @AutoClose private static final FakePactBroker OTHER = new FakePactBroker();

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void setEnvironment() {
    BROKER.reset();
    OTHER.reset();
    environment.put(PactBroker.BASE_URL, BROKER.baseUrl());
    environment.put(PactBroker.TOKEN, TOKEN);
  }

  @Test
  void publishesBothPactsUnchanged() throws IOException {
    publish("");

    assertThat(BROKER.published())
        .extracting(published -> published.at("/contracts/0/providerName").asText())
        .containsExactly("xport-ka-platform", "xport-ka-messages");
    for (JsonNode published : BROKER.published()) {
      assertThat(published.path("pacticipantName").asText()).isEqualTo("xport-ka-client");
      assertThat(published.path("pacticipantVersionNumber").asText()).isEqualTo("1.2.3+abc");
      assertThat(published.path("branch").asText()).isEqualTo("main");
      assertThatJson(content(published))
          .isEqualTo(
              Files.readString(
                  WrittenPacts.path(published.at("/contracts/0/providerName").asText())));
    }
  }

  @Test
  void sendsTokenToBrokerOnly() {
    publish("");

    assertThat(BROKER.requests())
        .extracting(request -> request.getHeader("Authorization"))
        .containsOnly("Bearer " + TOKEN);
    assertThat(BROKER.published()).noneMatch(published -> published.toString().contains(TOKEN));
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

    assertThat(BROKER.published()).hasSize(2);
    assertThat(BROKER.requests())
        .extracting(request -> request.getHeader("Authorization"))
        .contains(
            "Basic "
                + Base64.getEncoder().encodeToString("publisher:test-password".getBytes(UTF_8)));
  }

  @Test
  void queriesDeployment() {
    BROKER.mayDeploy(true, "All required verification results are published and successful");

    publish("production");

    LoggedRequest query = BROKER.requests().get(0);
    assertThat(query.getUrl())
        .startsWith("/matrix?")
        .contains("xport-ka-client", "1.2.3%2Babc", "environment=production");
    assertThat(output.toString(UTF_8))
        .contains("Version 1.2.3+abc may be deployed to production:", "All required");
  }

  @Test
  void failsWithoutPermissionToDeploy() {
    BROKER.mayDeploy(false, "There is no verified pact between the client and the platform");

    assertThatThrownBy(() -> publish("production"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "1.2.3+abc may not be deployed to production", "There is no verified pact");
  }

  @Test
  void queriesNothingWithoutTarget() {
    publish("");

    assertThat(BROKER.requests()).noneMatch(request -> request.getUrl().startsWith("/matrix"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 500})
  void failsWhenBrokerRejectsPacts(int status) {
    BROKER.rejectPacts(status, "Another content has this version.");

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "The broker rejected xport-ka-client-xport-ka-platform.json", Integer.toString(status))
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void failsWithoutAuthorization() {
    BROKER.rejectAuthorization();

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining(TOKEN);
  }

  /** A broker behind a proxy can have a wrong base URL. */
  @ParameterizedTest
  @ValueSource(strings = {"http://broker.example", "http://localhost", "https://127.0.0.1"})
  void followsNoLinkToAnotherHost(String otherHost) {
    BROKER.linkTo(otherHost);

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("refers to " + otherHost)
        .hasMessageNotContaining(TOKEN);
    assertThat(BROKER.published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void failsOnRedirect(int status) {
    BROKER.redirect(status, OTHER.baseUrl() + "/contracts/publish");

    assertThatThrownBy(() -> publish(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rejected");
    assertThat(OTHER.requests()).isEmpty();
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
    BROKER.respondToDeploymentQuery(status, contentType, body);

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

  private static String content(JsonNode published) {
    return new String(
        Base64.getDecoder().decode(published.at("/contracts/0/content").asText()), UTF_8);
  }
}
