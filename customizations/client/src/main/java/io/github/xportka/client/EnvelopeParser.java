package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Parser that records the envelope properties while a record or a tree is read. It rejects a second
 * document: each of the two could claim to be the response.
 */
final class EnvelopeParser extends GuardedJsonParser {
  private final EnvelopeFields fields;
  private int depth;
  private boolean hasDocument;

  EnvelopeParser(JsonParser parser, EnvelopeFields fields) {
    super(parser);
    this.fields = fields;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == null) {
      return token;
    }
    if (depth == 0) {
      if (hasDocument) {
        throw new JsonParseException(this, "more than one document", currentTokenLocation());
      }
      hasDocument = true;
    }
    if (depth == 1 && token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
      String name = delegate.currentName();
      if (name != null) { // null in an array
        fields.record(name, token, delegate);
      }
    }
    if (token.isStructStart()) {
      depth++;
    } else if (token.isStructEnd()) {
      depth--;
    }
    return token;
  }

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken current = delegate.currentToken();
    if (current != null && current.isStructStart()) {
      delegate.skipChildren();
      depth--;
    }
    return this;
  }
}
