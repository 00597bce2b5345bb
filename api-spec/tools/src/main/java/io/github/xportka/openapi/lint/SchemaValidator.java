package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.SchemaLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The schemas of a bundle, ready to validate with: each is prepared when it is first needed. */
final class SchemaValidator {
  static final int MAX_FAULTS = 100;
  static final int MAX_DEPTH = 100;

  private static final Dialect DIALECT =
      Dialect.builder(OpenApi30.getInstance())
          .keyword(new OpenEnumKeyword())
          .format(IntegerFormat.INT32)
          .format(IntegerFormat.INT64)
          // The library logs a warning for each keyword that it does not know, such as our x-….
          .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
          .build();

  private static final SchemaLoader NO_OTHER_DOCUMENT =
      SchemaLoader.builder().block(address -> true).build();

  private final JsonNode bundle;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private @Nullable Schema document;

  SchemaValidator(JsonNode bundle) {
    this.bundle = bundle;
  }

  /** The faults of a body, in no particular order. */
  List<BodyViolation> faults(Node schema, JsonNode body) {
    if (body.isMissingNode()) {
      return List.of(new BodyViolation("", "is missing"));
    }
    if (!schema.exists()) {
      return List.of();
    }
    if (isDeeperThan(MAX_DEPTH, body)) {
      return List.of(new BodyViolation("", "is nested deeper than " + MAX_DEPTH + " levels"));
    }
    Errors errors = new Errors();
    ExecutionContext context = new ExecutionContext();
    context.setErrors(errors);
    try {
      schemas.computeIfAbsent(schema.pointer(), pointer -> prepare(schema)).validate(context, body);
    } catch (EnoughException e) {
      // The faults found so far are as many as anybody reads.
    } catch (SchemaException e) {
      throw new InvalidDocumentException(
          schema.finding(
              "nothing can be validated with the schema: " + e.getMessage(),
              "Bundle the spec, and see that its lint finds nothing."),
          e);
    }
    return errors.stream()
        .map(
            error ->
                new BodyViolation(
                    error.getInstanceLocation().toString(), ValidationMessage.describe(error)))
        .distinct()
        .limit(MAX_FAULTS)
        .toList();
  }

  private synchronized Schema prepare(Node schema) {
    if (document == null) {
      document =
          SchemaRegistry.withDialect(DIALECT, registry -> registry.schemaLoader(NO_OTHER_DOCUMENT))
              .getSchema(SchemaLocation.of("bundle:openapi"), bundle);
    }
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (String step : schema.steps()) {
      path = path.append(step);
    }
    return document.getSubSchema(path);
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

  /** Ends a validation when there are as many errors as anybody reads. */
  private static final class Errors extends ArrayList<Error> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(Error error) {
      super.add(error);
      if (size() == MAX_FAULTS) {
        throw new EnoughException();
      }
      return true;
    }
  }

  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnoughException() {
      super(null, null, false, false);
    }
  }
}
