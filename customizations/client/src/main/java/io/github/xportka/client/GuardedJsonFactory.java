package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Factory of guarded parsers. */
final class GuardedJsonFactory extends JsonFactory {
  private static final long serialVersionUID = 1L;

  GuardedJsonFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  /** Creates a parser that also records the envelope properties. */
  JsonParser createParser(byte[] json, EnvelopeFields fields) throws IOException {
    IOContext context = _createContext(_createContentReference(json, 0, json.length), true);
    return new EnvelopeParser(super._createParser(json, 0, json.length, context), fields);
  }

  @Override
  protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
      throws IOException {
    return new GuardedJsonParser(super._createParser(data, offset, length, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] data, int offset, int length, IOContext context, boolean isRecyclable)
      throws IOException {
    return new GuardedJsonParser(super._createParser(data, offset, length, context, isRecyclable));
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new GuardedJsonParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return new GuardedJsonParser(super._createParser(in, context));
  }
}
