package io.github.xportka.client;

import io.github.xportka.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a call is called in messages and logs.
 *
 * @param operation the operation, or null for a raw call to a path that is none of them
 * @param text the operation's id, or the method and path
 */
record CallName(@Nullable Operation operation, String text) {
  static CallName of(Operation operation) {
    return new CallName(operation, operation.operationId());
  }
}
