package io.github.xportka.contract.verification;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Differences between the interactions of a pact and a spec. A property that the spec does not
 * describe is a difference.
 */
public final class SpecConformance {
  /** Headers that belong to HTTP and not to the API. */
  private static final Set<String> HTTP_HEADERS = Set.of("header accept", "header content-type");

  private final OpenApiDocument spec;
  private final OpenApiInteractionValidator validator;

  private SpecConformance(OpenApiDocument spec) {
    JsonNode supported = ValidatorSpec.of(spec);
    this.spec = OpenApiDocument.of(supported);
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(supported.toString())
            .withBasePathOverride("/")
            .build();
  }

  public static SpecConformance to(OpenApiDocument spec) {
    return new SpecConformance(spec);
  }

  public static SpecConformance toBundledSpec() {
    return Bundled.CONFORMANCE;
  }

  /** Lists the differences, empty when the interaction conforms to the spec. */
  public List<String> differences(PactInteraction interaction) {
    List<String> differences = new ArrayList<>();
    Optional<Operation> operation =
        spec.operations().stream()
            .filter(o -> o.endpoint().equals(interaction.method() + " " + interaction.path()))
            .findFirst();
    String described = operation.map(Operation::id).orElse("no operation");
    if (!described.equals(interaction.operationId())) {
      differences.add(
          "The pact calls %s %s '%s', which is %s in the spec."
              .formatted(
                  interaction.method(), interaction.path(), interaction.operationId(), described));
    }
    differences.addAll(parameterDifferences(interaction, operation));
    String retry = interaction.reads() ? "safe" : "unsafe";
    if (operation.filter(o -> o.node().at("x-retry").text().equals(retry)).isEmpty()) {
      differences.add(
          "The interaction %s, but x-retry in the spec is not %s."
              .formatted(interaction.reads() ? "reads" : "writes", retry));
    }
    validator
        .validate(request(interaction), response(interaction))
        .getMessages()
        .forEach(message -> differences.add(message.getKey() + ": " + message.getMessage()));
    return differences;
  }

  /**
   * Compares the names of parameters. The validator allows any header, and does not name missing
   * parameters of a signature.
   */
  private List<String> parameterDifferences(
      PactInteraction interaction, Optional<Operation> operation) {
    Set<String> described = new HashSet<>(HTTP_HEADERS);
    Set<String> signing = new LinkedHashSet<>();
    operation.map(Operation::parameters).stream()
        .flatMap(List::stream)
        .forEach(parameter -> described.add(parameter.in() + " " + parameter.name()));
    operation.map(Operation::security).stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(spec.securitySchemes()::get)
        .filter(Objects::nonNull)
        .forEach(scheme -> signing.add(scheme.in() + " " + scheme.parameterName()));
    described.addAll(signing);
    Set<String> sent = new LinkedHashSet<>();
    interaction
        .requestHeaders()
        .fieldNames()
        .forEachRemaining(name -> sent.add("header " + name.toLowerCase(Locale.ROOT)));
    interaction.query().fieldNames().forEachRemaining(name -> sent.add("query " + name));
    return Stream.concat(
            sent.stream()
                .filter(name -> !described.contains(name))
                .map(name -> "The parameter '" + name + "' is not in the spec."),
            signing.stream()
                .filter(name -> !sent.contains(name))
                .map(name -> "The parameter '" + name + "' is not in the pact."))
        .toList();
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

  /** Delays the preparation of the validator until the first use. */
  private static final class Bundled {
    static final SpecConformance CONFORMANCE = to(BundledSpec.document());
  }
}
