package io.github.xportka.client;

import io.github.xportka.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Operation and display name of a call, for logs and exceptions.
 *
 * @param operation the operation, or null for a raw call to an unknown path
 * @param text the operation ID, or the method and path
 */
record CallIdentity(@Nullable Operation operation, String text) {
  static CallIdentity of(Operation operation) {
    return new CallIdentity(operation, operation.operationId());
  }
}
