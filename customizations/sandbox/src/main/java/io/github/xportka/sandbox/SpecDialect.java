package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.function.Predicate;

/** OpenAPI 3.0 with integer formats, and without warnings for extensions. */
final class SpecDialect {
  private SpecDialect() {}

  static Dialect create() {
    return Dialect.builder(OpenApi30.getInstance())
        .format(new IntegerFormat("int32", JsonNode::canConvertToInt))
        .format(new IntegerFormat("int64", JsonNode::canConvertToLong))
        // The library logs a warning for each unknown keyword, such as our extensions.
        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
        .build();
  }

  /** Integer format whose values fit into a Java type. */
  private record IntegerFormat(String name, Predicate<JsonNode> fits) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      return !value.isIntegralNumber() || fits.test(value);
    }
  }
}
