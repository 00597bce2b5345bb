package io.github.xportka.client;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import io.github.xportka.api.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolver of the operation of a request: by Java method for typed calls, by path for raw calls.
 */
final class OperationResolver {
  private final BaseUrl baseUrl;
  private final Map<String, CallIdentity> byId = new HashMap<>();
  private final Map<String, CallIdentity> byPath = new HashMap<>();

  OperationResolver(BaseUrl baseUrl, OperationPaths paths) {
    this.baseUrl = baseUrl;
    for (Operation operation : Operation.values()) {
      CallIdentity call = CallIdentity.of(operation);
      byId.put(operation.operationId(), call);
      CallIdentity other = byPath.put(operation.method() + " " + paths.of(operation), call);
      if (other != null && !other.equals(call)) {
        throw new IllegalStateException(
            "The path "
                + paths.of(operation)
                + " is configured for "
                + operation.operationId()
                + " and also belongs to "
                + other.text()
                + ". Configure a different path for each operation.");
      }
    }
    for (Operation operation : Operation.values()) {
      byPath.putIfAbsent(operation.method() + " " + operation.path(), CallIdentity.of(operation));
    }
  }

  BaseUrl baseUrl() {
    return baseUrl;
  }

  CallIdentity of(Request request) {
    CallIdentity typed = typed(request.requestTemplate());
    return typed == null ? byPath(request.httpMethod() + " " + path(request)) : typed;
  }

  /** Returns the operation of a request that is not complete yet. */
  CallIdentity of(RequestTemplate template) {
    CallIdentity typed = typed(template);
    return typed == null ? byPath(template.method() + " " + template.path()) : typed;
  }

  private @Nullable CallIdentity typed(@Nullable RequestTemplate template) {
    MethodMetadata metadata = template == null ? null : template.methodMetadata();
    return metadata == null ? null : byId.get(metadata.method().getName());
  }

  private CallIdentity byPath(String methodAndPath) {
    CallIdentity known = byPath.get(methodAndPath);
    return known == null ? new CallIdentity(null, methodAndPath) : known;
  }

  String path(Request request) {
    return baseUrl.pathOf(request.url());
  }
}
