package io.github.xportka.contract.broker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.xportka.contract.support.JsonTrees;
import java.util.List;
import java.util.Map;

/** HTTP server that responds as a Pact Broker. */
final class FakePactBroker implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUBLISH = "/contracts/publish";

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

  FakePactBroker() {
    server.start();
    reset();
  }

  /** Forgets requests and settings, and accepts publications. */
  void reset() {
    server.resetAll();
    requireAuthorization();
    linkTo(server.baseUrl());
    respond(
        post(PUBLISH),
        200,
        Map.of("notices", List.of(Map.of("type", "success", "text", "Pact published"))));
  }

  /** Rejects requests without authorization, as brokers do. */
  private void requireAuthorization() {
    server.stubFor(
        any(anyUrl())
            .atPriority(1)
            .withHeader("Authorization", absent())
            .willReturn(
                aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=pacts")));
  }

  /** Sets the base URL of the link for publications. */
  void linkTo(String baseUrl) {
    respond(
        get("/"),
        200,
        Map.of("_links", Map.of("pb:publish-contracts", Map.of("href", baseUrl + PUBLISH))));
  }

  /** Redirects publications. */
  void redirect(int status, String url) {
    server.stubFor(
        post(PUBLISH).willReturn(aResponse().withStatus(status).withHeader("Location", url)));
  }

  String baseUrl() {
    return server.baseUrl();
  }

  /** Sets the decision about a deployment. */
  void mayDeploy(boolean deployable, String reason) {
    respond(
        get(urlPathEqualTo("/matrix")),
        200,
        Map.of("summary", Map.of("deployable", deployable, "reason", reason, "unknown", 0)));
  }

  /** Sets another response to the query about a deployment. */
  void respondToDeploymentQuery(int status, String contentType, String body) {
    respond(get(urlPathEqualTo("/matrix")), status, contentType, body);
  }

  /** Rejects any authorization. */
  void rejectAuthorization() {
    refuse(get("/"), 401, "The token is unknown.");
  }

  /** Rejects publications. */
  void rejectPacts(int status, String message) {
    refuse(post(PUBLISH), status, message);
  }

  private void refuse(MappingBuilder request, int status, String message) {
    respond(request, status, Map.of("errors", Map.of("base", List.of(message))));
  }

  private void respond(MappingBuilder request, int status, Map<String, ?> json) {
    respond(request, status, "application/hal+json", JSON.valueToTree(json).toString());
  }

  private void respond(MappingBuilder request, int status, String contentType, String body) {
    server.stubFor(
        request.willReturn(
            aResponse().withStatus(status).withHeader("Content-Type", contentType).withBody(body)));
  }

  /** Returns the publications in their order. */
  List<JsonNode> published() {
    return server
        .findAll(
            postRequestedFor(urlPathEqualTo(PUBLISH)).withHeader("Authorization", matching(".+")))
        .stream()
        .map(request -> JsonTrees.read(request.getBody()))
        .toList();
  }

  List<LoggedRequest> requests() {
    return server.getAllServeEvents().stream()
        .map(event -> LoggedRequest.createFrom(event.getRequest()))
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
