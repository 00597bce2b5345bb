package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.function.Predicate;

/** OpenAPI 3.0 with open enums and integer formats, and without warnings for extensions. */
final class SpecDialect {
  private SpecDialect() {}

  static Dialect create() {
    return Dialect.builder(OpenApi30.getInstance())
        .keyword(new OpenEnumKeyword())
        .format(new IntegerFormat("int32", JsonNode::canConvertToInt))
        .format(new IntegerFormat("int64", JsonNode::canConvertToLong))
        // The library logs a warning for each unknown keyword, such as our extensions.
        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
        .build();
  }

  /** The keyword {@code enum}, which accepts every value of a schema with x-open-enum. */
  private static final class OpenEnumKeyword extends AbstractKeyword {
    OpenEnumKeyword() {
      super(KeywordType.ENUM.getValue());
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode values, Schema schema, SchemaContext context)
        throws Exception {
      boolean open = schema.getSchemaNode().path("x-open-enum").asBoolean();
      Keyword keyword = open ? new NonValidationKeyword(getValue()) : KeywordType.ENUM;
      return keyword.newValidator(location, values, schema, context);
    }
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
