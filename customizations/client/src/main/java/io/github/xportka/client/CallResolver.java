package io.github.xportka.client;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolver of calls: by operation, by the path of the spec, or by the effective path. */
final class CallResolver {
  private final Map<Operation, Call> byOperation = new EnumMap<>(Operation.class);
  private final Map<String, Call> bySpecPath = new HashMap<>();
  private final Map<String, Call> byEffectivePath = new HashMap<>();

  /**
   * Creates the resolver.
   *
   * @param pathOverrides the documented paths, which confirm their operations
   */
  CallResolver(boolean allowUnconfirmed, Map<Operation, String> pathOverrides) {
    for (Operation operation : Operation.values()) {
      boolean isConfirmed =
          allowUnconfirmed
              || pathOverrides.containsKey(operation)
              || operation.evidence().path() != EvidenceLevel.INFERRED;
      String path = pathOverrides.getOrDefault(operation, operation.path());
      Call call = Call.of(operation, path, isConfirmed);
      byOperation.put(operation, call);
      bySpecPath.put(key(call.method(), operation.path()), call);
      Call other = byEffectivePath.put(key(call.method(), call.path()), call);
      if (other != null) {
        throw new IllegalStateException(
            "The path "
                + call.path()
                + " is configured for "
                + call.name()
                + " and also belongs to "
                + other.name()
                + ". Configure a different path for each operation.");
      }
    }
    bySpecPath.forEach(byEffectivePath::putIfAbsent);
  }

  Call of(Operation operation) {
    return Objects.requireNonNull(byOperation.get(operation), "Every operation has a call.");
  }

  /** Returns the call of an interface method, whose path is that of the spec. */
  Call ofSpecPath(String method, String path) {
    return known(bySpecPath.get(key(method, path)), method, path);
  }

  /** Returns the call of a raw path, which may be an overridden one. */
  Call ofRawPath(String method, String path) {
    return known(byEffectivePath.get(key(method, path)), method, path);
  }

  private static Call known(@Nullable Call call, String method, String path) {
    return call == null ? Call.ofUnknownPath(method, path) : call;
  }

  private static String key(String method, String path) {
    return method + " " + path;
  }
}
