package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Refusal that a check provoked. The message of the platform is left out, because it can contain
 * personal data.
 *
 * @param operation the operation ID
 * @param check the check, such as {@code wrong signature}
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedRefusal(String operation, String check, int status, @Nullable Integer code) {}
