package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.Locale;

/** OpenAPI's formats of whole numbers: the type in Java must be able to hold the value. */
enum IntegerFormat implements Format {
  INT32 {
    @Override
    boolean holds(JsonNode number) {
      return number.canConvertToInt();
    }
  },
  INT64 {
    @Override
    boolean holds(JsonNode number) {
      return number.canConvertToLong();
    }
  };

  abstract boolean holds(JsonNode number);

  @Override
  public String getName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    return !value.isIntegralNumber() || holds(value);
  }
}
