package io.github.xportka.contract.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.To;
import io.github.xportka.contract.support.WrittenPacts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pact Broker of the environment, with the variables that Pact's own tools read. The token is not
 * an argument, because every user of the machine can read the arguments of a process.
 */
final class PactBroker {
  static final String BASE_URL = "PACT_BROKER_BASE_URL";
  static final String TOKEN = "PACT_BROKER_TOKEN";
  static final String USERNAME = "PACT_BROKER_USERNAME";
  static final String PASSWORD = "PACT_BROKER_PASSWORD";

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final BrokerConnection client;

  private PactBroker(BrokerConnection client) {
    this.client = client;
  }

  /**
   * Creates a broker. Nothing is sent.
   *
   * @throws IllegalArgumentException when the address is missing, or would be called without TLS
   */
  static PactBroker in(Map<String, String> environment) {
    String url = variable(environment, BASE_URL);
    if (url == null) {
      throw new IllegalArgumentException(
          "The environment variable "
              + BASE_URL
              + " is not set. Set it to the address of the broker.");
    }
    return new PactBroker(new BrokerConnection(withTls(url), authorization(environment)));
  }

  private static URI withTls(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(BASE_URL + " is not a URL. Correct it.", e);
    }
    boolean isLoopback = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    if (address.getUserInfo() != null || !("https".equals(address.getScheme()) || isLoopback)) {
      throw new IllegalArgumentException(
          BASE_URL
              + " must begin with https://, except for loopback, and must not contain credentials."
              + " Set "
              + TOKEN
              + ", or "
              + USERNAME
              + " and "
              + PASSWORD
              + ".");
    }
    return address;
  }

  private static @Nullable String authorization(Map<String, String> environment) {
    String token = variable(environment, TOKEN);
    String username = variable(environment, USERNAME);
    String password = variable(environment, PASSWORD);
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

  private static @Nullable String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * Publishes a pact.
   *
   * @param pact the file
   * @param version the consumer's version, which must differ for different content
   * @param branch the branch, or null for none
   * @throws IllegalStateException when the file does not exist, or the broker rejects it
   */
  void publish(Path pact, String version, @Nullable String branch) {
    if (!Files.isRegularFile(pact)) {
      throw new IllegalStateException(
          "The pact "
              + pact.getFileName()
              + " does not exist. Run mvn verify first, which writes it.");
    }
    Exception failure;
    try {
      failure =
          client
              .uploadPactFile(pact.toFile(), new PublishConfiguration(version, List.of(), branch))
              .errorValue();
    } catch (Exception e) { // Kotlin does not declare its exceptions
      failure = e;
    }
    if (failure != null) {
      throw new IllegalStateException(
          "The broker rejected " + pact.getFileName() + ": " + reason(failure), failure);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : ": " + reason(cause));
  }

  /**
   * Queries whether a version of the client works with the deployed providers.
   *
   * @param version the client's version
   * @param environment where it is to be deployed
   * @return the broker's decision, with its reason
   * @throws IllegalStateException when the response has no decision
   */
  CanIDeployResult canIDeploy(String version, String environment) {
    CanIDeployResult result;
    try {
      result =
          client.canIDeploy(
              WrittenPacts.CONSUMER,
              version,
              new Latest.UseLatest(false),
              new To(null, environment),
              List.of());
    } catch (Exception e) { // Kotlin does not declare its exceptions
      throw undecided(reason(e), e);
    }
    if (result.getReason().isBlank()) {
      throw undecided(result.getMessage(), null);
    }
    return result;
  }

  private static IllegalStateException undecided(String why, @Nullable Exception cause) {
    return new IllegalStateException(
        "The broker did not decide about the deployment: " + why, cause);
  }

  /** Redacts address and credentials. */
  @Override
  public String toString() {
    return "PactBroker[***]";
  }
}
