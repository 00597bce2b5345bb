package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.client.XportJson;
import io.github.xportka.openapi.BodyFault;
import io.github.xportka.openapi.BodyValidator;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a body is JSON in UTF-8, and what the spec describes. No message shows what is in it. */
final class BodyCheck {
  private static final int MAX_FAULTS = 10;
  private static final Pattern JSON_IN_UTF8 =
      Pattern.compile(
          "application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);
  private static final ObjectReader JSON = XportJson.reader(JsonNode.class);

  private final BodyValidator validator;

  BodyCheck(BodyValidator validator) {
    this.validator = validator;
  }

  /** Returns the JSON of a body in which it finds no fault; a missing node when there is none. */
  JsonNode check(ReceivedRequest request, Operation operation) throws RefusedException {
    JsonNode body = MissingNode.getInstance();
    if (request.bytes().length > 0) {
      checkLabels(request);
      body = parse(decode(request.bytes()));
    }
    List<BodyFault> faults = validator.validateRequest(operation.operationId(), body);
    if (!faults.isEmpty()) {
      throw new RefusedException(
          Refusal.INVALID_BODY,
          "The body is not what the spec describes for %s. %s"
              .formatted(operation.operationId(), describe(faults)));
    }
    return body;
  }

  private static void checkLabels(ReceivedRequest request) throws RefusedException {
    for (String encoding : request.values(Place.HEADER, "Content-Encoding")) {
      throw new RefusedException(
          Refusal.NOT_JSON, "The body is encoded as '%s': send it as it is.".formatted(encoding));
    }
    for (String type : request.values(Place.HEADER, "Content-Type")) {
      if (!JSON_IN_UTF8.matcher(type).matches()) {
        throw new RefusedException(
            Refusal.NOT_JSON,
            "The Content-Type is '%s': send application/json, in UTF-8.".formatted(type));
      }
    }
  }

  /** Strictly: a JSON reader would guess at UTF-16, and let half a character pass. */
  private static String decode(byte[] body) throws RefusedException {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(body.length);
    CoderResult result = UTF_8.newDecoder().decode(bytes, text, true);
    if (result.isError()) {
      throw new RefusedException(
          Refusal.NOT_JSON,
          ("The body is not UTF-8: the byte at index %d belongs to no character."
                  + " Write JSON as UTF-8.")
              .formatted(bytes.position()));
    }
    return text.flip().toString();
  }

  private static JsonNode parse(String text) throws RefusedException {
    try {
      return JSON.readValue(text);
    } catch (StreamConstraintsException e) {
      throw new RefusedException(
          Refusal.NOT_JSON, "The body is beyond reading. " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      // Not its message: Jackson quotes what it stumbled over.
      JsonLocation location = e.getLocation();
      throw new RefusedException(
          Refusal.NOT_JSON,
          "The body is not JSON: it breaks at line %d, column %d."
              .formatted(location.getLineNr(), location.getColumnNr()));
    }
  }

  private static String describe(List<BodyFault> faults) {
    String first =
        faults.stream().limit(MAX_FAULTS).map(BodyFault::toString).collect(joining("; "));
    return faults.size() > MAX_FAULTS
        ? first + "; and " + (faults.size() - MAX_FAULTS) + " more."
        : first + ".";
  }
}
