package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PushedMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Message that the platform pushes. {@link #bodyJson()} returns the whole body, also of an unknown
 * type.
 *
 * <p>{@link MessageVerifier} checks the signature of a push and returns its message:
 *
 * <pre>{@code
 * XportMessage message = verifier.verify(bytes, authorization);
 * if (message.body().orElse(null) instanceof OrderMessage order) { … }
 * }</pre>
 *
 * <p>Messages can arrive in any order and more than once. {@code toString} shows the type only.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259275">Vendor documentation: message access
 *     manual</a>
 */
public final class XportMessage {
  private final PushedMessage pushed;
  private final String type;
  private final JsonNode bodyJson;

  private XportMessage(PushedMessage pushed, String type) {
    this.pushed = pushed;
    this.type = type;
    this.bodyJson = unwrap(pushed.messageBody());
  }

  /**
   * Reads a message without a check of its signature. A forged message looks the same, so use
   * {@link MessageVerifier#verify} for a push. This method is for messages that were verified
   * before, and for tests.
   *
   * @param json the bytes of the request body
   * @throws XportMessageException if the bytes are not JSON or not a message
   */
  public static XportMessage readUnverified(byte[] json) {
    PushedMessage pushed;
    try {
      pushed = XportJson.read(Arguments.require("json", json), PushedMessage.class);
    } catch (JsonProcessingException e) {
      throw new XportMessageException("cannot be read as JSON: " + JsonErrorDescription.of(e));
    }
    MessageType type = pushed == null ? null : pushed.messageType();
    if (pushed == null || type == null) {
      throw new XportMessageException("does not have a type");
    }
    return new XportMessage(pushed, type.value());
  }

  /** The newest documentation page shows the body as JSON text, older pages as an object. */
  private static JsonNode unwrap(@Nullable JsonNode body) {
    if (body == null) {
      return MissingNode.getInstance();
    }
    if (!body.isTextual()) {
      return body;
    }
    try {
      JsonNode parsed = XportJson.read(body.textValue().getBytes(UTF_8), JsonNode.class);
      return parsed == null ? body : parsed;
    } catch (JsonProcessingException e) {
      return body; // text that is not JSON stays text
    }
  }

  /** Returns the record of the whole message, including type and time. */
  public PushedMessage pushed() {
    return pushed;
  }

  /**
   * Returns the type on the wire, such as {@code ORDER_CREATE}, also if the spec does not contain
   * it.
   */
  public String type() {
    return type;
  }

  /**
   * Returns the whole body as JSON, whether it was sent as text or as an object. A message without
   * a body has a missing node.
   */
  public JsonNode bodyJson() {
    return bodyJson;
  }

  /**
   * Returns the body as the record of its type, or empty for an unknown type.
   *
   * @throws XportMessageException if the type is known and the body does not match it
   */
  public Optional<MessageBody> body() {
    return MessageBody.of(type()).map(this::decode);
  }

  private MessageBody decode(Class<? extends MessageBody> type) {
    if (!bodyJson.isObject()) {
      throw new XportMessageException(
          "of type " + LogSanitizer.line(type()) + " has a body that is not an object");
    }
    try {
      return XportJson.reader(type).treeToValue(bodyJson, type);
    } catch (JsonProcessingException e) {
      throw new XportMessageException(
          "of type "
              + LogSanitizer.line(type())
              + " has a body that does not match: "
              + JsonErrorDescription.of(e));
    }
  }

  @Override
  public String toString() {
    return "XportMessage[" + LogSanitizer.line(type()) + "]";
  }
}
