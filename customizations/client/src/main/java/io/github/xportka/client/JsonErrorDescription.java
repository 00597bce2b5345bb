package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * Description of a JSON error by its position, without values. Jackson's own messages quote values.
 */
final class JsonErrorDescription {
  private JsonErrorDescription() {}

  /** Describes an error of writing, where no type is documented. */
  static String ofWriting(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping
            && !mapping.getPath().isEmpty()
            && !isBeyondLimits(e)
        ? "property " + pointer(mapping) + " has a value that Jackson cannot write"
        : of(e);
  }

  static String of(JsonProcessingException e) {
    if (e.getCause() instanceof JsonParseException syntax) {
      return of(syntax);
    }
    if (isBeyondLimits(e)) {
      return "it exceeds a limit for nesting or for the length of a text, name or number";
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "property " + pointer(mapping) + " is not " + expected(e);
    }
    if (e instanceof MismatchedInputException) {
      return "the document is not " + expected(e);
    }
    JsonLocation location = e.getLocation();
    if (location == null) {
      return "the document cannot be represented as JSON";
    }
    return "syntax error at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return LogSanitizer.line(pointer.toString());
  }

  /** Returns whether the JSON exceeds a limit of the reader. */
  private static boolean isBeyondLimits(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException;
  }

  private static String expected(JsonProcessingException e) {
    Class<?> target =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (target == null) {
      return "of the documented type";
    }
    Class<?> record = target.getEnclosingClass(); // for a record, Jackson names its builder
    return "a valid " + (record == null ? target : record).getSimpleName();
  }
}
