package io.github.xportka.contract.support;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Differences between a response and the pact, found by Pact's matching rules. Each text names the
 * place and never the received value, because a response can hold personal data.
 */
public final class ResponseDifferences {
  private static final String MISSING = "Actual map is missing the following keys: ";
  private static final Pattern STEP =
      Pattern.compile("\\.(?<name>[^.\\[]+)|\\['(?<quoted>[^']*)'\\]|\\[(?<index>[0-9]+)\\]");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResponseDifferences() {}

  /** Returns the interaction as Pact's own model. */
  static SynchronousRequestResponse pactModel(PactInteraction interaction) {
    return (SynchronousRequestResponse) pact(interaction).getInteractions().get(0);
  }

  private static Pact pact(PactInteraction interaction) {
    return DefaultPactReader.INSTANCE.loadPact(WrittenPacts.pactOf(interaction).toString());
  }

  /**
   * Compares a response with the pact.
   *
   * @param body the response body
   * @return the differences, empty when the response matches
   */
  public static List<String> between(PactInteraction interaction, int status, JsonNode body) {
    return between(
        interaction,
        new ProviderResponse(
            status,
            Map.of("Content-Type", List.of("application/json")),
            ContentType.getJSON(),
            OptionalBody.body(body.toString(), ContentType.getJSON())));
  }

  static List<String> between(PactInteraction interaction, ProviderResponse response) {
    JsonNode body;
    try {
      body = JSON.readTree(response.getBody().valueAsString());
    } catch (JsonProcessingException e) {
      // Pact's JSON matcher throws for such a body.
      return List.of("The response body is not JSON.");
    }
    Pact pact = pact(interaction);
    ComparisonResult result =
        ResponseComparison.Companion.compareResponse(
            pact, (SynchronousRequestResponse) pact.getInteractions().get(0), response, Map.of());
    List<String> differences = new ArrayList<>();
    if (result.getStatusMismatch() != null) {
      differences.add(
          "The status is " + response.getStatusCode() + ", not " + interaction.status() + ".");
    }
    result
        .getHeaderMismatches()
        .forEach(
            (name, mismatches) -> {
              if (!mismatches.isEmpty()) {
                differences.add("The header " + name + " is not the one in the pact.");
              }
            });
    if (result.getBodyMismatches() instanceof Result.Err) {
      differences.add("The response body has another content type than in the pact.");
      return differences;
    }
    result.getBodyMismatches().unwrap().getMismatches().values().stream()
        .flatMap(List::stream)
        .map(mismatch -> describe(mismatch, interaction.responseBody(), body))
        .forEach(differences::add);
    return differences;
  }

  private static String describe(BodyMismatch mismatch, JsonNode expected, JsonNode actual) {
    String at = mismatch.getPath();
    String message = String.valueOf(mismatch.getMismatch());
    if (message.startsWith(MISSING)) {
      // The missing names come from the pact, not from the response.
      return at + " lacks " + message.substring(MISSING.length()) + ".";
    }
    String expectedType = type(expected, at);
    String actualType = type(actual, at);
    if (!expectedType.equals(actualType)) {
      return at + " is of the type " + actualType + ", not " + expectedType + ".";
    }
    return at + " is a value, or a number of elements, that the pact does not allow.";
  }

  /** Follows a path of Pact, such as {@code $.data[0].amount} or {@code $['a.b']}. */
  private static String type(JsonNode body, String path) {
    JsonNode node = body;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      node =
          step.group("index") == null
              ? node.path(step.group(step.group("name") == null ? "quoted" : "name"))
              : node.path(Integer.parseInt(step.group("index")));
    }
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
