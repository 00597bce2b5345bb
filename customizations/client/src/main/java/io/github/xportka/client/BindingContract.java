package io.github.xportka.client;

import feign.Contract;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Feign contract that binds the constant methods of each interface once, for all views. */
final class BindingContract implements Contract {
  private final Contract contract;
  private final CallResolver calls;
  private final Map<Class<?>, List<MethodMetadata>> parsed = new ConcurrentHashMap<>();
  private final Map<Method, BoundCall> bound = new ConcurrentHashMap<>();

  BindingContract(Contract contract, CallResolver calls) {
    this.contract = contract;
    this.calls = calls;
  }

  @Override
  public List<MethodMetadata> parseAndValidateMetadata(Class<?> api) {
    return parsed.computeIfAbsent(api, this::parse);
  }

  private List<MethodMetadata> parse(Class<?> api) {
    List<MethodMetadata> methods = contract.parseAndValidateMetadata(api);
    for (MethodMetadata method : methods) {
      BoundCall call = BoundCall.of(method, calls);
      if (call != null) {
        bound.put(method.method(), call);
      }
    }
    return methods;
  }

  /** Returns the bound calls of all parsed interfaces, by method. */
  Map<Method, BoundCall> boundCalls() {
    return Collections.unmodifiableMap(bound);
  }
}
