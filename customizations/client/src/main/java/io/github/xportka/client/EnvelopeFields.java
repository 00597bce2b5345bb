package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.xportka.api.JsonEnvelopeReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Envelope properties of a response, as their JSON tokens. It decides whether a call succeeded.
 *
 * <p>It fails closed: contradictory properties are a failure, and an unreadable code or success
 * flag is an error. The properties of all envelopes count, whatever the operation.
 */
final class EnvelopeFields {
  private enum Role {
    CODE,
    MESSAGE,
    SUCCESS,
    REQUEST_ID
  }

  enum Verdict {
    SUCCESS,
    FAILURE,
    UNREADABLE,
    NOT_AN_ENVELOPE
  }

  private static final Map<String, Role> ROLES = roles();
  private static final int LONGEST_CODE = 20;

  private final SuccessCodes successCodes;
  private @Nullable Integer code;
  private @Nullable String message;
  private @Nullable Boolean success;
  private @Nullable String requestId;
  private boolean isSuccess;
  private boolean isFailure;
  private @Nullable String unreadable;

  EnvelopeFields(SuccessCodes successCodes) {
    this.successCodes = successCodes;
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    for (JsonEnvelopeReader.PropertyNames names : JsonEnvelopeReader.all()) {
      put(roles, names.code(), Role.CODE);
      put(roles, names.message(), Role.MESSAGE);
      put(roles, names.success(), Role.SUCCESS);
      put(roles, names.requestId(), Role.REQUEST_ID);
    }
    return Map.copyOf(roles);
  }

  private static void put(Map<String, Role> roles, @Nullable String name, Role role) {
    if (name != null) {
      roles.put(name, role);
    }
  }

  /** Records a property of the response object. The parser is at the value. */
  void record(String name, JsonToken value, JsonParser parser) throws IOException {
    Role role = ROLES.get(name);
    if (role == null || value == JsonToken.VALUE_NULL) {
      return;
    }
    switch (role) {
      case CODE -> recordCode(name, value, parser);
      case SUCCESS -> recordSuccess(name, value, parser);
      case MESSAGE -> message = message == null ? text(value, parser) : message;
      case REQUEST_ID -> requestId = requestId == null ? text(value, parser) : requestId;
    }
  }

  private void recordCode(String name, JsonToken value, JsonParser parser) throws IOException {
    Integer number = number(value, parser);
    if (number == null) {
      unreadable = "property /" + name + " is not a valid Integer";
      return;
    }
    boolean isGood = successCodes.isSuccess(name, number);
    isSuccess |= isGood;
    isFailure |= !isGood;
    if (code == null || !isGood) {
      code = number;
    }
  }

  /** Returns a whole number, also with a zero fraction or as text, or null. */
  private static @Nullable Integer number(JsonToken value, JsonParser parser) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT
        && value != JsonToken.VALUE_NUMBER_FLOAT
        && value != JsonToken.VALUE_STRING) {
      return null;
    }
    String text = parser.getText();
    if (text.length() > LONGEST_CODE) {
      return null;
    }
    try {
      return value == JsonToken.VALUE_STRING
          ? Integer.valueOf(text.trim())
          : Integer.valueOf(new BigDecimal(text).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) { // reported as unreadable
      return null;
    }
  }

  private void recordSuccess(String name, JsonToken value, JsonParser parser) throws IOException {
    Boolean flag =
        switch (value) {
          case VALUE_TRUE -> Boolean.TRUE;
          case VALUE_FALSE -> Boolean.FALSE;
          case VALUE_STRING -> flag(parser.getText());
          default -> null;
        };
    if (flag == null) {
      unreadable = "property /" + name + " is not a valid Boolean";
      return;
    }
    isSuccess |= flag;
    isFailure |= !flag;
    success = success == null ? flag : Boolean.valueOf(success && flag);
  }

  /** Reads a flag as Jackson does. A spelling that only looks like success is unreadable. */
  private static @Nullable Boolean flag(String text) {
    return switch (text.trim()) {
      case "true", "True", "TRUE" -> Boolean.TRUE;
      case "false", "False", "FALSE" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable String text(JsonToken value, JsonParser parser) throws IOException {
    return value.isScalarValue() ? parser.getText() : null;
  }

  /** Returns the verdict: any failure counts first, then an unreadable property. */
  Verdict verdict() {
    if (isFailure) {
      return Verdict.FAILURE;
    }
    if (unreadable != null) {
      return Verdict.UNREADABLE;
    }
    return isSuccess ? Verdict.SUCCESS : Verdict.NOT_AN_ENVELOPE;
  }

  /** Returns the problem of an unreadable property. */
  String unreadable() {
    return String.valueOf(unreadable);
  }

  @Nullable Integer code() {
    return code;
  }

  @Nullable String message() {
    return message;
  }

  @Nullable Boolean success() {
    return success;
  }

  @Nullable String requestId() {
    return requestId;
  }
}
