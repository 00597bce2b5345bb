package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Operation;
import java.io.IOException;

/**
 * Refuses operations whose path nobody has seen, and sends the others to the path that they have.
 */
final class OperationGuard implements Client {
  private final Client next;
  private final Calls calls;
  private final Paths paths;

  OperationGuard(Client next, Calls calls, Paths paths) {
    this.next = next;
    this.calls = calls;
    this.paths = paths;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Operation operation = calls.of(request).operation();
    if (operation == null) {
      return next.execute(request, options);
    }
    if (!paths.isConfirmed(operation)) {
      throw new UnconfirmedOperationException(operation);
    }
    String path = paths.of(operation);
    return next.execute(path.equals(operation.path()) ? request : withPath(request, path), options);
  }

  private Request withPath(Request request, String path) {
    String query =
        request.url().substring(calls.baseUrl().text().length() + calls.path(request).length());
    return Request.create(
        request.httpMethod(),
        calls.baseUrl().text() + path + query,
        request.headers(),
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
