package io.github.xportka.client;

import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Factory of handlers that run API methods and unwrap our exceptions. Feign wraps exceptions of the
 * encoder.
 */
final class ApiInvocationHandlerFactory implements InvocationHandlerFactory {
  @Override
  @SuppressWarnings("rawtypes") // signature of Feign
  public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
    return (proxy, method, arguments) -> {
      MethodHandler call = dispatch.get(method);
      if (call == null) {
        return ofObject(target, proxy, method, arguments);
      }
      try {
        return call.invoke(arguments);
      } catch (FeignException e) {
        throw e.getCause() instanceof XportException ours ? ours : e;
      }
    };
  }

  @SuppressWarnings("rawtypes") // signature of Feign
  private static Object ofObject(
      Target target, Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + "[" + target.url() + "]";
    };
  }
}
