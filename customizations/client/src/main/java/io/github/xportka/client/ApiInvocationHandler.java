package io.github.xportka.client;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Handler of an API interface. It runs bound calls itself and leaves other methods to Feign.
 *
 * <p>It unwraps our exceptions, since Feign wraps those of encoders and decoders.
 */
final class ApiInvocationHandler implements InvocationHandler {
  private final ClientRuntime runtime;
  private final CallOptions options;
  private final Target<?> target;
  private final Map<Method, MethodHandler> dispatch;
  private final Map<Method, BoundCall> bound = new HashMap<>();

  ApiInvocationHandler(
      ClientRuntime runtime,
      CallOptions options,
      Target<?> target,
      Map<Method, MethodHandler> dispatch,
      Function<Method, @Nullable BoundCall> binding) {
    this.runtime = runtime;
    this.options = options;
    this.target = target;
    this.dispatch = dispatch;
    for (Method method : dispatch.keySet()) {
      BoundCall call = binding.apply(method);
      if (call != null) {
        bound.put(method, call);
      }
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    BoundCall call = bound.get(method);
    if (call != null) {
      return call.execute(runtime, options, arguments);
    }
    MethodHandler feign = dispatch.get(method);
    if (feign == null) {
      return ofObject(proxy, method, arguments);
    }
    try {
      return feign.invoke(arguments);
    } catch (FeignException e) {
      throw e.getCause() instanceof XportException ours ? ours : e;
    }
  }

  private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + "[" + target.url() + "]";
    };
  }
}
