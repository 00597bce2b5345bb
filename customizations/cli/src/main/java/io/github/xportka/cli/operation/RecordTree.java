package io.github.xportka.cli.operation;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text of a generated record: one line for each component, without absent components. */
final class RecordTree {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private RecordTree() {}

  static String of(Record value) {
    RecordTree tree = new RecordTree();
    tree.append(value, "");
    return tree.text.toString();
  }

  private void append(@Nullable Object value, String indent) {
    if (value instanceof Record nested && nested.getClass().getRecordComponents().length > 1) {
      text.append(nested.getClass().getSimpleName());
      for (RecordComponent component : nested.getClass().getRecordComponents()) {
        appendProperty(component.getName(), read(nested, component), indent + INDENT);
      }
    } else if (value instanceof List<?> list) {
      text.append(list.size()).append(list.size() == 1 ? " element" : " elements");
      list.forEach(
          element -> {
            text.append('\n').append(indent).append(INDENT).append("- ");
            append(element, indent + INDENT);
          });
    } else if (value instanceof String string) {
      text.append('"').append(string).append('"');
    } else {
      text.append(value);
    }
  }

  private void appendProperty(String name, @Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> additional) {
      additional.forEach((key, found) -> appendProperty(String.valueOf(key), found, indent));
    } else if (value != null) {
      text.append('\n').append(indent).append(name).append(" = ");
      append(value, indent);
    }
  }

  private static @Nullable Object read(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "A component of a generated record is not accessible. Generated records are public.", e);
    }
  }
}
