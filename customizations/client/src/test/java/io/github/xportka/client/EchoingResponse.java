package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.bytes;
import static io.github.xportka.client.ResponseScript.http;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.SecretLeakTest.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

/** Response of a platform that echoes the secrets and the personal values of the request. */
enum EchoingResponse {
  SUCCESS(echo -> http(200, echo.json().put("errorCode", 200).toString(), echo.header())),
  REFUSAL(echo -> http(200, echo.refusal(echo.all()), echo.header())),
  REFUSAL_WITH_SPACES(echo -> http(200, echo.refusal(String.join(" ", echo.all().split(""))))),
  REFUSAL_WITH_BASE64(echo -> http(200, echo.refusal(echo.each(EchoingResponse::base64)))),
  REFUSAL_WITH_HEX(
      echo -> http(200, echo.refusal(echo.each(v -> HexFormat.of().formatHex(v.getBytes(UTF_8)))))),
  REFUSAL_WITH_URL_ESCAPES(
      echo -> http(200, echo.refusal(echo.each(v -> URLEncoder.encode(v, UTF_8))))),
  REFUSAL_WITH_JSON_IN_JSON(echo -> http(200, echo.refusal(echo.json().toString()))),
  REFUSAL_WITH_REQUEST_ID(
      echo -> http(200, echo.json().put("success", false).put("requestId", echo.all()).toString())),
  REFUSAL_WITH_STATUS_500(echo -> http(500, echo.refusal(echo.all()), echo.header())),
  ECHOED_NAMES(
      echo ->
          http(
              200,
              "{\"errorCode\":200,\"data\":{" + quoted(echo.all()) + ":{\"success\":1e99}},x}")),
  REDIRECT(echo -> http(302, echo.all(), "Location: /" + echo.all())),
  UNAUTHORIZED(echo -> http(401, echo.all(), echo.header())),
  OVERLOADED(echo -> http(503, echo.all(), "Retry-After: " + echo.all())),
  HTML(echo -> http(200, "<html>" + echo.all() + echo.values().personal(), echo.header())),
  TOO_LARGE(echo -> http(200, (echo.all() + echo.values().personal()).repeat(500))),
  NO_ENVELOPE(echo -> http(200, echo.json().toString(), echo.header())),
  TRAILING_GARBAGE(echo -> http(200, RecordingServer.SUCCESS + echo.json())),
  TRUNCATED_JSON(echo -> http(200, "{\"errorMsg\":" + quoted(echo.all()) + ",\"data\":\"")),
  WRONG_TYPE(echo -> http(200, "{\"errorCode\":" + quoted(echo.all()) + "}")),
  NOT_HTTP(echo -> bytes(echo.all() + "\r\n\r\n")),
  MALFORMED_STATUS(echo -> bytes("HTTP/1.1 " + echo.all() + "\r\n\r\n")),
  MALFORMED_LENGTH(echo -> bytes("HTTP/1.1 200 OK\r\nContent-Length: " + echo.all() + "\r\n\r\n")),
  MALFORMED_CHUNK(
      echo -> bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + echo.all() + "\r\n")),
  TRUNCATED_BODY(echo -> bytes("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + echo.all())),
  RESET(echo -> ResponseScript.reset());

  @SuppressWarnings("ImmutableEnumChecker") // a function of constants
  private final Function<Echo, ResponseScript> script;

  EchoingResponse(Function<Echo, ResponseScript> script) {
    this.script = script;
  }

  /** Returns whether the envelope contains a personal value in a property that messages quote. */
  boolean quotesPersonalValue() {
    return name().startsWith("REFUSAL");
  }

  boolean write(Values values, ReceivedRequest request, OutputStream out) throws IOException {
    return script.apply(new Echo(values, request)).write(request, out);
  }

  static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }

  /** Values that a response echoes. */
  private record Echo(Values values, ReceivedRequest request) {

    /** Returns the secrets and the signing values, separated by commas. */
    String all() {
      return each(value -> value);
    }

    String each(Function<String, String> form) {
      StringBuilder text = new StringBuilder();
      for (String value : request.signingValues()) {
        text.append(form.apply(value)).append(" , ");
      }
      return text.append(form.apply(values.secret())).toString();
    }

    String header() {
      return "X-Echo: " + all();
    }

    ObjectNode json() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("data", (String) null)
          .put("echo", all())
          .put("person", values.personal());
    }

    String refusal(String text) {
      return json().put("success", false).put("errorMsg", text + values.personal()).toString();
    }
  }
}
