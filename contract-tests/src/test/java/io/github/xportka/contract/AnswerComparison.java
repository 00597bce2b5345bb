package io.github.xportka.contract;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what an answer is not what the pact relies on. It says where, and never what came: that is
 * somebody's data.
 */
final class AnswerComparison {
  private static final String MISSING = "Actual map is missing the following keys: ";
  private static final Pattern STEP =
      Pattern.compile("\\.(?<name>[^.\\[]+)|\\['(?<quoted>[^']*)'\\]|\\[(?<index>[0-9]+)\\]");

  private final Pact pact;

  private AnswerComparison(Pact pact) {
    this.pact = pact;
  }

  /** With the pact that the consumer tests wrote. */
  static AnswerComparison withThePact() {
    return of(PactFile.path(ConsumerContract.PROVIDER));
  }

  /** With any other pact. */
  static AnswerComparison of(Path pact) {
    return new AnswerComparison(DefaultPactReader.INSTANCE.loadPact(pact.toFile()));
  }

  /**
   * Compares.
   *
   * @param answer the answer's body
   */
  List<String> faults(PactInteraction interaction, int status, JsonNode answer) {
    ComparisonResult result =
        ResponseComparison.Companion.compareResponse(
            pact,
            relied(interaction),
            new ProviderResponse(
                status,
                Map.of("Content-Type", List.of("application/json")),
                ContentType.getJSON(),
                OptionalBody.body(answer.toString(), ContentType.getJSON())),
            Map.of());
    List<String> faults = new ArrayList<>();
    if (result.getStatusMismatch() != null) {
      faults.add("The status is " + status + ", not " + interaction.status() + ".");
    }
    for (List<BodyMismatch> mismatches :
        result.getBodyMismatches().unwrap().getMismatches().values()) {
      for (BodyMismatch mismatch : mismatches) {
        faults.add(describe(mismatch, interaction.responseBody(), answer));
      }
    }
    return faults;
  }

  private SynchronousRequestResponse relied(PactInteraction interaction) {
    return pact.getInteractions().stream()
        .filter(relied -> relied.getDescription().equals(interaction.description()))
        .map(SynchronousRequestResponse.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String describe(BodyMismatch mismatch, JsonNode relied, JsonNode came) {
    String at = mismatch.getPath();
    String message = String.valueOf(mismatch.getMismatch());
    if (message.startsWith(MISSING)) {
      return at + " lacks " + message.substring(MISSING.length()) + "."; // names of the pact's own
    }
    String expected = kind(relied, at);
    String actual = kind(came, at);
    if (!expected.equals(actual)) {
      return at + " is of the type " + actual + ", not " + expected + ".";
    }
    return at + " is a value, or a number of elements, that the pact does not allow.";
  }

  /** Pact writes {@code $.data[0].amount}; a name of other characters stands in {@code ['…']}. */
  private static String kind(JsonNode body, String path) {
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
