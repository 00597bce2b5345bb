package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PushedMessage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that the platform has pushed. A type that the spec does not know reaches you whole:
 * {@link #bodyJson()}.
 *
 * <pre>{@code
 * XportMessage message = XportMessage.read(bytes);
 * if (message.body().orElse(null) instanceof OrderMessage order) { … }
 * }</pre>
 *
 * <p>Messages come in no certain order, and the same one can come twice. {@code toString} shows the
 * type only.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259275">The vendor's message access manual</a>
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
   * Reads what was pushed.
   *
   * @param json the bytes of the request's body, as they came
   * @return the message
   * @throws XportMessageException when it is no JSON, or no message
   */
  public static XportMessage read(byte[] json) {
    PushedMessage pushed;
    try {
      pushed = XportJson.read(json, PushedMessage.class);
    } catch (JsonProcessingException e) {
      throw new XportMessageException("cannot be read as JSON: " + JsonFault.describe(e));
    }
    MessageType type = pushed == null ? null : pushed.messageType();
    if (pushed == null || type == null) {
      throw new XportMessageException("says nothing of its type");
    }
    return new XportMessage(pushed, type.value());
  }

  /** The newest page shows the body as JSON text, older ones as an object. */
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
      return body; // text that is no JSON reaches the user as the text that it is
    }
  }

  /**
   * The message as it came, its type and time among it.
   *
   * @return the record
   */
  public PushedMessage pushed() {
    return pushed;
  }

  /**
   * The type on the wire, such as {@code ORDER_CREATE}.
   *
   * @return the type, whether the spec knows it or not
   */
  public String type() {
    return type;
  }

  /**
   * The body as JSON, whole, whether it came as text or as an object.
   *
   * @return the JSON; missing when the message has no body
   */
  public JsonNode bodyJson() {
    return bodyJson;
  }

  /**
   * The body as the record of its type.
   *
   * @return the record, or empty when the spec does not know the type
   * @throws XportMessageException when the type is known and the body does not fit it
   */
  public Optional<MessageBody> body() {
    return MessageBody.of(type()).map(this::decode);
  }

  private MessageBody decode(Class<? extends MessageBody> type) {
    if (!bodyJson.isObject()) {
      throw new XportMessageException(
          "of type " + Printable.line(type()) + " has a body that is no object");
    }
    try {
      return XportJson.reader(type).readValue(bodyJson);
    } catch (JsonProcessingException e) {
      throw new XportMessageException(
          "of type "
              + Printable.line(type())
              + " has a body that does not fit: "
              + JsonFault.describe(e));
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory does not fail.", e);
    }
  }

  @Override
  public String toString() {
    return "XportMessage[" + Printable.line(type()) + "]";
  }
}
