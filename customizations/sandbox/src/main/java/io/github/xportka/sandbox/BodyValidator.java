package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.SchemaLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Validates bodies with the schemas of an OpenAPI document. It prepares a schema at its first use.
 *
 * <p>Unknown properties and all values of an open enum are valid. References to other documents are
 * never loaded.
 */
final class BodyValidator {
  private static final int MAX_VIOLATIONS = 100;
  private static final int MAX_DEPTH = 100;
  private static final SchemaLoader NO_OTHER_DOCUMENT =
      SchemaLoader.builder().block(address -> true).build();

  private final Map<JsonPointer, Schema> schemas = new ConcurrentHashMap<>();
  private final Schema root;

  BodyValidator(JsonNode document) {
    root =
        SchemaRegistry.withDialect(dialect(), registry -> registry.schemaLoader(NO_OTHER_DOCUMENT))
            .getSchema(SchemaLocation.of("bundle:openapi"), document);
  }

  /** Returns the violations in no particular order. */
  List<BodyViolation> validate(JsonPointer schema, JsonNode body) {
    if (isDeeperThan(MAX_DEPTH, body)) {
      return List.of(new BodyViolation("", "has more than " + MAX_DEPTH + " levels of nesting"));
    }
    Errors errors = new Errors();
    ExecutionContext context = new ExecutionContext();
    context.setErrors(errors);
    try {
      schemas.computeIfAbsent(schema, this::prepare).validate(context, body);
    } catch (TooManyErrorsException e) {
      // The caller gets the errors up to the limit.
    }
    return errors.stream().map(BodyViolation::of).distinct().toList();
  }

  private synchronized Schema prepare(JsonPointer pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      path = path.append(at.getMatchingProperty());
    }
    return root.getSubSchema(path);
  }

  /** Returns OpenAPI 3.0 with integer formats, and without warnings for extensions. */
  private static Dialect dialect() {
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

  private static boolean isDeeperThan(int depth, JsonNode node) {
    if (!node.isContainerNode()) {
      return false;
    }
    if (depth == 0) {
      return true;
    }
    for (JsonNode child : node) {
      if (isDeeperThan(depth - 1, child)) {
        return true;
      }
    }
    return false;
  }

  /** Stops a validation at the limit, so that a large body cannot fill the memory with errors. */
  private static final class Errors extends ArrayList<Error> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(Error error) {
      super.add(error);
      if (size() == MAX_VIOLATIONS) {
        throw new TooManyErrorsException();
      }
      return true;
    }
  }

  private static final class TooManyErrorsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyErrorsException() {
      super(null, null, false, false);
    }
  }
}
