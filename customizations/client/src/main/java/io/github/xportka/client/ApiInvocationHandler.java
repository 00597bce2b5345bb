package io.github.xportka.client;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handler of an API interface. It runs bound calls itself and leaves other methods to Feign.
 *
 * <p>It unwraps our exceptions, since Feign wraps those of encoders and decoders.
 */
record ApiInvocationHandler(
    ClientRuntime runtime,
    CallOptions options,
    Target<?> target,
    Map<Method, MethodHandler> dispatch,
    Map<Method, BoundCall> bound)
    implements InvocationHandler {
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
