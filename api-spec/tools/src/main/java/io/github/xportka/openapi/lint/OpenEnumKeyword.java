package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;

/** {@code enum}, which demands nothing where the spec says that the vocabulary is open. */
final class OpenEnumKeyword extends AbstractKeyword {
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
