package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * Says where JSON is at fault, and never what stands there: Jackson's own messages quote values.
 */
final class JsonFault {
  private JsonFault() {}

  static String describe(JsonProcessingException e) {
    if (e.getCause() instanceof JsonParseException syntax) {
      return describe(syntax);
    }
    if (isBeyondLimits(e)) {
      return "it is nested too deeply, or a text, name or number in it is too long";
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder pointer = new StringBuilder();
      for (JsonMappingException.Reference step : mapping.getPath()) {
        pointer
            .append('/')
            .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
      }
      return "the member " + Printable.line(pointer.toString()) + " is not " + expected(e);
    }
    if (e instanceof MismatchedInputException) {
      return "the whole is not " + expected(e);
    }
    JsonLocation location = e.getLocation();
    if (location == null) {
      return "the whole has no JSON form";
    }
    return "it breaks at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Of the reader's own limits, which keep what an answer can cost within bounds. */
  private static boolean isBeyondLimits(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException;
  }

  private static String expected(JsonProcessingException e) {
    Class<?> target =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (target == null) {
      return "what it should be";
    }
    Class<?> record = target.getEnclosingClass(); // of a record's builder
    return "a valid " + (record == null ? target : record).getSimpleName();
  }
}
