package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shape of responses: property names and JSON types, without values.
 *
 * @param operation the operation ID
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 * @param count the number of responses with this shape
 * @param sha256 the SHA-256 of the shape
 * @param types the JSON types by place, such as {@code data[].orderId: string}; several types are
 *     separated by {@code |}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedShape(
    String operation,
    int status,
    @Nullable Integer code,
    long count,
    String sha256,
    Map<String, String> types) {}
