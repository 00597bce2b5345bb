package io.github.xportka.client;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import io.github.xportka.api.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which operation a request is: by its method for a typed call, by its path for a raw
 * one.
 */
final class Calls {
  private final BaseUrl baseUrl;
  private final Map<String, CallName> byId = new HashMap<>();
  private final Map<String, CallName> byPath = new HashMap<>();

  Calls(BaseUrl baseUrl, Paths paths) {
    this.baseUrl = baseUrl;
    for (Operation operation : Operation.values()) {
      CallName call = CallName.of(operation);
      byId.put(operation.operationId(), call);
      CallName other = byPath.put(operation.method() + " " + paths.of(operation), call);
      if (other != null && !other.equals(call)) {
        throw new IllegalStateException(
            "The path "
                + paths.of(operation)
                + " is given to "
                + operation.operationId()
                + ", and is that of "
                + other.text()
                + " as well: give each operation a path of its own.");
      }
    }
    for (Operation operation : Operation.values()) {
      byPath.putIfAbsent(operation.method() + " " + operation.path(), CallName.of(operation));
    }
  }

  BaseUrl baseUrl() {
    return baseUrl;
  }

  CallName of(Request request) {
    CallName typed = typed(request.requestTemplate());
    return typed == null ? byPath(request.httpMethod() + " " + path(request)) : typed;
  }

  /** Which operation a request will be that is still being written. */
  CallName of(RequestTemplate template) {
    CallName typed = typed(template);
    return typed == null ? byPath(template.method() + " " + template.path()) : typed;
  }

  private @Nullable CallName typed(@Nullable RequestTemplate template) {
    MethodMetadata metadata = template == null ? null : template.methodMetadata();
    return metadata == null ? null : byId.get(metadata.method().getName());
  }

  private CallName byPath(String methodAndPath) {
    CallName known = byPath.get(methodAndPath);
    return known == null ? new CallName(null, methodAndPath) : known;
  }

  String path(Request request) {
    return baseUrl.pathOf(request.url());
  }
}
