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

  Calls(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
    for (Operation operation : Operation.values()) {
      CallName call = CallName.of(operation);
      byId.put(operation.operationId(), call);
      byPath.put(operation.method() + " " + operation.path(), call);
    }
  }

  CallName of(Request request) {
    RequestTemplate template = request.requestTemplate();
    MethodMetadata metadata = template == null ? null : template.methodMetadata();
    CallName typed = metadata == null ? null : byId.get(metadata.method().getName());
    return typed == null ? byPath(request) : typed;
  }

  private CallName byPath(Request request) {
    String methodAndPath = request.httpMethod() + " " + path(request);
    @Nullable CallName known = byPath.get(methodAndPath);
    return known == null ? new CallName(null, methodAndPath) : known;
  }

  String path(Request request) {
    return baseUrl.pathOf(request.url());
  }
}
