package io.github.xportka.contract.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.WrittenPacts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pact Broker of the environment, with the variables that Pact's own tools read. It calls two
 * documented paths below the base URL, and follows neither links nor redirects: Pact's own client
 * follows both to any host, with the token.
 *
 * @see <a href="https://docs.pact.io/pact_broker/api/publish_contracts">Publishing contracts</a>
 */
final class PactBroker {
  static final String BASE_URL = "PACT_BROKER_BASE_URL";
  static final String TOKEN = "PACT_BROKER_TOKEN";
  static final String USERNAME = "PACT_BROKER_USERNAME";
  static final String PASSWORD = "PACT_BROKER_PASSWORD";

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REDIRECT = 300;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Map<String, String> environment;
  private final URI baseUrl;
  private final @Nullable String authorization;

  /**
   * Creates a broker. Nothing is sent.
   *
   * @param environment the environment variables; the token is not an argument, because every user
   *     of the machine can read the arguments of a process
   * @throws IllegalArgumentException when the address is missing, or would be called without TLS
   */
  PactBroker(Map<String, String> environment) {
    this.environment = environment;
    this.baseUrl = baseUrl();
    this.authorization = authorization();
  }

  private URI baseUrl() {
    String url = variable(BASE_URL);
    if (url == null) {
      throw new IllegalArgumentException(
          "The environment variable "
              + BASE_URL
              + " is not set. Set it to the address of the broker.");
    }
    URI address;
    try {
      address = URI.create(url.replaceFirst("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(BASE_URL + " is not a URL. Correct it.", e);
    }
    boolean isLoopback = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    if (address.getUserInfo() != null || !("https".equals(address.getScheme()) || isLoopback)) {
      throw new IllegalArgumentException(
          "%s must begin with https://, except for loopback, and must not contain credentials. Set %s, or %s and %s."
              .formatted(BASE_URL, TOKEN, USERNAME, PASSWORD));
    }
    return address;
  }

  private @Nullable String authorization() {
    String token = variable(TOKEN);
    String username = variable(USERNAME);
    String password = variable(PASSWORD);
    if (token != null) {
      return "Bearer " + token;
    }
    if (username == null && password == null) {
      return null;
    }
    if (username == null || password == null) {
      throw new IllegalArgumentException(
          "Only one of " + USERNAME + " and " + PASSWORD + " is set. Set both, or " + TOKEN + ".");
    }
    byte[] pair = (username + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * Publishes pacts, all or none.
   *
   * @param providers the providers of the pacts
   * @param version the consumer's version, which must differ for different content
   * @param branch the branch, or empty for none
   * @throws IllegalStateException when a file does not exist, or the broker rejects it
   */
  void publish(List<String> providers, String version, String branch) {
    ObjectNode publication =
        JSON.createObjectNode()
            .put("pacticipantName", WrittenPacts.CONSUMER)
            .put("pacticipantVersionNumber", version);
    if (!branch.isBlank()) {
      publication.put("branch", branch);
    }
    ArrayNode contracts = publication.putArray("contracts");
    for (String provider : providers) {
      contracts
          .addObject()
          .put("consumerName", WrittenPacts.CONSUMER)
          .put("providerName", provider)
          .put("specification", "pact")
          .put("contentType", "application/json")
          .put("content", bytes(WrittenPacts.path(provider)));
    }
    send(
        request("/contracts/publish")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(publication.toString())),
        "The broker rejected the pacts: ");
  }

  private static byte[] bytes(Path pact) {
    try {
      return Files.readAllBytes(pact);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The pact " + pact.getFileName() + " cannot be read. Run mvn verify, which writes it.",
          e);
    }
  }

  /**
   * Requires that a version of the client works with the deployed providers.
   *
   * @param version the client's version
   * @param target where it is to be deployed
   * @return the reason of the broker
   * @throws IllegalStateException when the version may not be deployed, or the response has no
   *     decision
   */
  String requireDeployable(String version, String target) {
    String undecided = "The broker did not decide about the deployment: ";
    String query =
        "/matrix?q%%5B%%5D%%5Bpacticipant%%5D=%s&q%%5B%%5D%%5Bversion%%5D=%s&latestby=cvp&environment=%s"
            .formatted(
                WrittenPacts.CONSUMER,
                URLEncoder.encode(version, UTF_8),
                URLEncoder.encode(target, UTF_8));
    JsonNode summary = send(request(query).GET(), undecided).path("summary");
    String reason = summary.path("reason").asText();
    if (reason.isBlank()) {
      throw new IllegalStateException(undecided + "the response has no reason.");
    }
    if (!summary.path("deployable").asBoolean()) {
      throw new IllegalStateException(
          "Version " + version + " may not be deployed to " + target + ": " + reason);
    }
    return reason;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(TIMEOUT)
            .header("Accept", "application/hal+json");
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private JsonNode send(HttpRequest.Builder request, String failure) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= REDIRECT) {
        throw new IllegalStateException(
            failure + "HTTP " + response.statusCode() + " " + redacted(response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(failure + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure + "interrupted", e);
    }
  }

  /** Redacts the credentials, which a response can quote. */
  private String redacted(String body) {
    String redacted = body;
    for (String name : List.of(TOKEN, PASSWORD)) {
      String secret = variable(name);
      redacted = secret == null ? redacted : redacted.replace(secret, "***");
    }
    return redacted;
  }

  /** Redacts address and credentials. */
  @Override
  public String toString() {
    return "PactBroker[***]";
  }
}
