package io.github.xportka.client;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Response types of the operations that report their outcome within the data. */
final class OutcomeTypes {
  private static final Map<Operation, Class<? extends Envelope>> TYPES = types();

  private OutcomeTypes() {}

  private static Map<Operation, Class<? extends Envelope>> types() {
    Map<Operation, Class<? extends Envelope>> types = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      Class<? extends Envelope> type = operation.responseType();
      if (reportsOutcome(type)) {
        types.put(operation, type);
      }
    }
    return types;
  }

  private static boolean reportsOutcome(Class<? extends Envelope> type) {
    try {
      return type.getMethod("operationSuccess").getDeclaringClass() != Envelope.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every envelope has this method.", e);
    }
  }

  static @Nullable Class<? extends Envelope> of(@Nullable Operation operation) {
    return operation == null ? null : TYPES.get(operation);
  }
}
