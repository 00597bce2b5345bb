package io.github.xportka.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the properties that a record, or a record within it, keeps as additional ones. */
public final class UnknownProperties {
  private static final String ADDITIONAL = "additionalProperties";

  /** Components with their accessors, which become fast when they are used again. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private final List<String> found = new ArrayList<>();

  private UnknownProperties() {}

  public static List<String> of(Object value) {
    UnknownProperties properties = new UnknownProperties();
    properties.visit("", value);
    return properties.found;
  }

  private void visit(String at, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(at + "/" + i, list.get(i));
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : COMPONENTS.get(value.getClass())) {
        Object property = get(component, value);
        if (component.getName().equals(ADDITIONAL) && property != null) {
          ((Map<?, ?>) property).keySet().forEach(name -> found.add(at + "/" + name));
        } else if (!(property instanceof JsonNode)) {
          visit(at + "/" + component.getName(), property);
        }
      }
    }
  }

  public static @Nullable Object get(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
