package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Says whether a body is what the spec describes.
 *
 * <p>Members that the spec does not know are allowed, and so is any value of an open vocabulary
 * ({@code x-open-enum}). A body that is nested deeper than 100 levels is a fault in itself. Nothing
 * is ever fetched. Safe for use by many threads.
 */
public final class BodyValidator {
  private final ApiSpec spec;
  private final BundleSchemas schemas;

  private BodyValidator(ApiSpec spec) {
    this.spec = spec;
    this.schemas = new BundleSchemas(spec.document());
  }

  /**
   * A validator for a spec. Schemas are prepared when they are first needed.
   *
   * @param spec the spec
   * @return the validator
   */
  public static BodyValidator of(ApiSpec spec) {
    return new BodyValidator(spec);
  }

  /**
   * Validates what is sent.
   *
   * @param operationId the operation's id
   * @param body the request's JSON; a missing node when there is no body
   * @return the faults, 100 at most; empty when the body is valid
   * @throws IllegalArgumentException when the spec has no such operation
   */
  public List<BodyFault> validateRequest(String operationId, JsonNode body) {
    SpecOperation operation = operation(operationId);
    if (body.isMissingNode() && !operation.requiresRequestBody()) {
      return List.of();
    }
    if (!operation.hasRequestBody()) {
      return List.of(new BodyFault("", "must be absent: the operation takes no body"));
    }
    return schemas.faults(operation.request().at("schema"), body);
  }

  /**
   * Validates what is answered with HTTP 200.
   *
   * @param operationId the operation's id
   * @param body the answer's JSON; a missing node when there is no body
   * @return the faults, 100 at most; empty when the body is valid
   * @throws IllegalArgumentException when the spec has no such operation
   */
  public List<BodyFault> validateResponse(String operationId, JsonNode body) {
    return schemas.faults(operation(operationId).response().at("schema"), body);
  }

  private SpecOperation operation(String id) {
    return spec.operation(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The spec has no operation '"
                        + id
                        + "'. Use the operationId of one that it has: "
                        + spec.operations().stream().map(SpecOperation::id).toList()
                        + "."));
  }
}
