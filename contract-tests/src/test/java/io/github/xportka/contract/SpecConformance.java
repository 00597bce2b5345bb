package io.github.xportka.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says in what an interaction of a pact disagrees with the spec. Members that the spec does not
 * describe are faults: an interaction says nothing that is not in the documentation.
 */
final class SpecConformance {
  /** Those that belong to HTTP and not to the API. */
  private static final Set<String> HTTP_HEADERS = Set.of("accept", "content-type");

  private final JsonNode spec;
  private final OpenApiInteractionValidator validator;

  private SpecConformance(JsonNode spec) {
    this.spec = WrittenOutSpec.of(spec);
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(this.spec.toString())
            .withBasePathOverride("/")
            .build();
  }

  static SpecConformance to(JsonNode spec) {
    return new SpecConformance(spec);
  }

  List<String> faults(PactInteraction interaction) {
    List<String> faults = new ArrayList<>();
    JsonNode operation =
        spec.path("paths")
            .path(interaction.path())
            .path(interaction.method().toLowerCase(Locale.ROOT));
    String described = operation.path("operationId").asText("no operation of the spec");
    if (!described.equals(interaction.operationId())) {
      faults.add(
          "the pact calls "
              + interaction.method()
              + " "
              + interaction.path()
              + " '"
              + interaction.operationId()
              + "', which is "
              + described);
    }
    checkHeaders(interaction, operation, faults);
    String retry = interaction.reads() ? "safe" : "unsafe";
    if (!operation.path("x-retry").asText().equals(retry)) {
      faults.add(
          "the interaction "
              + (interaction.reads() ? "reads" : "writes")
              + ", but the spec's x-retry is not "
              + retry);
    }
    ValidationReport report = validator.validate(request(interaction), response(interaction));
    report
        .getMessages()
        .forEach(message -> faults.add(message.getKey() + ": " + message.getMessage()));
    return faults;
  }

  /** The validator takes any header; we send none that the spec does not know. */
  private static void checkHeaders(
      PactInteraction interaction, JsonNode operation, List<String> faults) {
    Set<String> known = new HashSet<>(HTTP_HEADERS);
    operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asText().equals("header"))
        .forEach(parameter -> known.add(parameter.path("name").asText()));
    interaction
        .requestHeaders()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name.toLowerCase(Locale.ROOT))) {
                faults.add("Header parameter '" + name + "' is not in the spec");
              }
            });
  }

  private static Request request(PactInteraction interaction) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(interaction.method(), interaction.path());
    interaction
        .requestHeaders()
        .properties()
        .forEach(header -> request.withHeader(header.getKey(), texts(header.getValue())));
    interaction
        .query()
        .properties()
        .forEach(
            parameter -> request.withQueryParam(parameter.getKey(), texts(parameter.getValue())));
    if (!interaction.requestBody().isMissingNode()) {
      request.withBody(interaction.requestBody().toString());
    }
    return request.build();
  }

  private static SimpleResponse response(PactInteraction interaction) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(interaction.status());
    if (!interaction.responseBody().isMissingNode()) {
      response.withContentType("application/json").withBody(interaction.responseBody().toString());
    }
    return response.build();
  }

  private static List<String> texts(JsonNode values) {
    return values.valueStream().map(JsonNode::asText).toList();
  }
}
