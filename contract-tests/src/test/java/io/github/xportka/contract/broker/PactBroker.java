package io.github.xportka.contract.broker;

import io.github.xportka.contract.support.WrittenPacts;


import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.To;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pact Broker that the environment names, by the variables that Pact's own tools read. The
 * token stays there: an argument can be read by everyone on the machine.
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
   * Finds the broker. Nothing is sent.
   *
   * @throws IllegalArgumentException when the environment names none, or one that would be called
   *     without TLS
   */
  static PactBroker in(Map<String, String> environment) {
    String url = variable(environment, BASE_URL);
    if (url == null) {
      throw new IllegalArgumentException(
          "The environment lacks " + BASE_URL + ", the address of the broker to publish to.");
    }
    return new PactBroker(connection(withTls(url), environment));
  }

  private static URI withTls(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(BASE_URL + " is no URL.", e);
    }
    boolean isLoopback = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    if (address.getUserInfo() != null || !("https".equals(address.getScheme()) || isLoopback)) {
      throw new IllegalArgumentException(
          BASE_URL
              + " must begin with https://, unless the host is loopback, and name nobody: who"
              + " publishes is in "
              + TOKEN
              + ", or in "
              + USERNAME
              + " and "
              + PASSWORD
              + ".");
    }
    return address;
  }

  private static BrokerConnection connection(URI broker, Map<String, String> environment) {
    String token = variable(environment, TOKEN);
    if (token != null) {
      return BrokerConnection.withToken(broker, token);
    }
    String username = variable(environment, USERNAME);
    String password = variable(environment, PASSWORD);
    if (username == null && password == null) {
      return BrokerConnection.anonymous(broker);
    }
    if (username == null || password == null) {
      throw new IllegalArgumentException(
          "Of " + USERNAME + " and " + PASSWORD + " only one is set: set both, or " + TOKEN + ".");
    }
    return BrokerConnection.withPassword(broker, username, password);
  }

  private static @Nullable String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * Publishes a pact.
   *
   * @param pact the file
   * @param version the consumer's version: another one for every content
   * @param branch the branch that it is of, or null for none
   * @throws IllegalStateException when there is no such file, or the broker does not take it
   */
  void publish(Path pact, String version, @Nullable String branch) {
    if (!Files.isRegularFile(pact)) {
      throw new IllegalStateException(
          "There is no pact " + pact.getFileName() + ": the consumer tests write it.");
    }
    Exception refused;
    try {
      refused =
          client
              .uploadPactFile(pact.toFile(), new PublishConfiguration(version, List.of(), branch))
              .errorValue();
    } catch (Exception e) { // it is no broker, or knows us not; Kotlin declares no exception
      refused = e;
    }
    if (refused != null) {
      throw new IllegalStateException(
          "The broker did not take " + pact.getFileName() + ": " + reason(refused), refused);
    }
  }

  private static String reason(Throwable refused) {
    Throwable cause = refused.getCause();
    return refused.getMessage() + (cause == null ? "" : ": " + reason(cause));
  }

  /**
   * Asks whether a version of the client works with what is deployed.
   *
   * @param version the client's version
   * @param environment where it is to be deployed
   * @return the broker's answer, with its reason
   * @throws IllegalStateException when the broker does not answer
   */
  CanIDeployResult canIDeploy(String version, String environment) {
    CanIDeployResult answer;
    try {
      answer =
          client.canIDeploy(
              WrittenPacts.CONSUMER,
              version,
              new Latest.UseLatest(false),
              new To(null, environment),
              List.of());
    } catch (Exception e) { // it is no broker; Kotlin declares no exception
      throw unanswered(reason(e), e);
    }
    if (answer.getReason().isBlank()) {
      throw unanswered(answer.getMessage(), null);
    }
    return answer;
  }

  private static IllegalStateException unanswered(String why, @Nullable Exception cause) {
    return new IllegalStateException("The broker did not say whether to deploy: " + why, cause);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "PactBroker[***]";
  }
}
