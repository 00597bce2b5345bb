package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Operation;
import java.io.IOException;

/** Client decorator that rejects unconfirmed operations and applies path overrides. */
final class UnconfirmedOperationClient implements Client {
  private final Client next;
  private final OperationResolver operations;
  private final OperationPaths paths;

  UnconfirmedOperationClient(Client next, OperationResolver operations, OperationPaths paths) {
    this.next = next;
    this.operations = operations;
    this.paths = paths;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Operation operation = operations.of(request).operation();
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
        request
            .url()
            .substring(operations.baseUrl().text().length() + operations.path(request).length());
    return Request.create(
        request.httpMethod(),
        operations.baseUrl().text() + path + query,
        request.headers(),
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
