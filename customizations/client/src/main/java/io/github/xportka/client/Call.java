package io.github.xportka.client;

import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.api.SigningScheme;
import org.jspecify.annotations.Nullable;

/**
 * Constants of an operation or of a raw path. They are bound once and travel through the
 * decorators.
 *
 * @param operation the operation, or null for a raw call to an unknown path
 * @param name the display name for logs and exceptions
 * @param method the HTTP method
 * @param path the effective path below the base URL, without the query
 * @param scheme the signing scheme
 * @param isConfirmed whether the path may be called
 * @param isSafe whether a repeated request has no further effect
 */
record Call(
    @Nullable Operation operation,
    String name,
    String method,
    String path,
    SigningScheme scheme,
    boolean isConfirmed,
    boolean isSafe) {

  static Call of(Operation operation, String path, boolean isConfirmed) {
    return new Call(
        operation,
        operation.operationId(),
        operation.method(),
        path,
        operation.signingScheme(),
        isConfirmed,
        operation.retryClass() == RetryClass.SAFE);
  }

  /** Returns the call of an unknown path. Most operations use the header scheme. */
  static Call ofUnknownPath(String method, String path) {
    return new Call(
        null, method + " " + path, method, path, SigningScheme.HEADER_SIGNATURE, true, false);
  }

  /**
   * Rejects an operation whose path is inferred.
   *
   * @throws UnconfirmedOperationException unless the path may be called
   */
  void requireConfirmed() {
    if (operation != null && !isConfirmed) {
      throw new UnconfirmedOperationException(operation);
    }
  }

  Call withScheme(SigningScheme other) {
    return new Call(operation, name, method, path, other, isConfirmed, isSafe);
  }
}
