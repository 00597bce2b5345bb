package io.github.xportka.client;

import feign.MethodMetadata;
import feign.RequestTemplate;
import io.github.xportka.api.Envelope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Call of an interface method with everything that is constant: Feign's template is resolved once.
 *
 * <p>Only methods without template variables are bound. Feign's own handler runs the others.
 */
record BoundCall(
    Call call,
    Class<? extends Envelope> responseType,
    Map<String, Collection<String>> headers,
    String query,
    @Nullable Integer bodyIndex,
    String bodyName) {
  /** Returns the bound call of a method, or null if the method needs Feign's handler. */
  static @Nullable BoundCall of(MethodMetadata method, CallResolver calls) {
    if (!isConstant(method)
        || !(method.returnType() instanceof Class<?> type)
        || !Envelope.class.isAssignableFrom(type)) {
      return null;
    }
    RequestTemplate template = RequestTemplate.from(method.template()).resolve(Map.of());
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    template.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    Integer bodyIndex = method.bodyIndex();
    return new BoundCall(
        calls.ofSpecPath(template.method(), template.path()),
        type.asSubclass(Envelope.class),
        headers,
        template.queryLine(),
        bodyIndex,
        bodyIndex == null ? "" : method.method().getParameters()[bodyIndex].getName());
  }

  private static boolean isConstant(MethodMetadata method) {
    return method.template().variables().isEmpty()
        && method.template().body() == null
        && method.urlIndex() == null
        && method.headerMapIndex() == null
        && method.queryMapIndex() == null
        && method.formParams().isEmpty()
        && method.indexToName().isEmpty()
        && method.method().getParameterCount() == (method.bodyIndex() == null ? 0 : 1);
  }

  Envelope execute(ClientRuntime runtime, CallOptions options, Object @Nullable [] arguments) {
    byte[] body = null;
    if (bodyIndex != null) {
      Object request = arguments == null ? null : arguments[bodyIndex];
      if (request == null) {
        throw new IllegalArgumentException(
            call.name() + ": " + bodyName + " is null. Pass a request.");
      }
      body = XportJson.bytes(call, request);
    }
    return runtime.call(
        CallRequest.of(call, options, query, headers, body),
        response -> runtime.reader().read(response, responseType));
  }
}
