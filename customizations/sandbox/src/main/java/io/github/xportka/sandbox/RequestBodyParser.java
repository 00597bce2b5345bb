package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.client.XportJson;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.regex.Pattern;

/** Parses request bodies. Its messages contain no value of a body. */
final class RequestBodyParser {
  private static final Pattern JSON_IN_UTF8 =
      Pattern.compile(
          "application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);
  private static final ObjectReader JSON = XportJson.reader(JsonNode.class);

  private RequestBodyParser() {}

  /** Returns the JSON of a body, or a missing node for a request without a body. */
  static JsonNode parse(ReceivedRequest request) {
    if (request.bytes().length == 0) {
      return MissingNode.getInstance();
    }
    checkHeaders(request);
    return parseJson(decode(request.bytes()));
  }

  private static void checkHeaders(ReceivedRequest request) {
    for (String encoding : request.values(Place.HEADER, "Content-Encoding")) {
      throw Refusal.NOT_JSON.because(
          "The Content-Encoding '%s' is not supported. Send the body without an encoding.",
          encoding);
    }
    for (String type : request.values(Place.HEADER, "Content-Type")) {
      if (!JSON_IN_UTF8.matcher(type).matches()) {
        throw Refusal.NOT_JSON.because(
            "The Content-Type '%s' is not supported. Send application/json in UTF-8.", type);
      }
    }
  }

  /** Decodes strictly: a JSON parser also accepts UTF-16 and an incomplete last character. */
  private static String decode(byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(body.length);
    CoderResult result = UTF_8.newDecoder().decode(bytes, text, true);
    if (result.isError()) {
      throw Refusal.NOT_JSON.because(
          "The body is not valid UTF-8 at byte index %d. Encode the JSON as UTF-8.",
          bytes.position());
    }
    return text.flip().toString();
  }

  private static JsonNode parseJson(String text) {
    try {
      return JSON.readValue(text);
    } catch (StreamConstraintsException e) {
      throw Refusal.NOT_JSON.because(
          "The body exceeds a limit of the JSON parser. %s", e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      // Jackson's message is not used, because it quotes the body.
      JsonLocation location = e.getLocation();
      throw Refusal.NOT_JSON.because(
          "The body is not valid JSON at line %d, column %d. Correct the JSON.",
          location.getLineNr(), location.getColumnNr());
    }
  }
}
