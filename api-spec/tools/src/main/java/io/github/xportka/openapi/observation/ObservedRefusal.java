package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Refusal that a check provoked.
 *
 * @param operation the operation ID
 * @param check the check, such as {@code wrong signature}
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 * @param message the message of the platform, in which digits and addresses are masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedRefusal(
    String operation, String check, int status, @Nullable Integer code, @Nullable String message) {}
