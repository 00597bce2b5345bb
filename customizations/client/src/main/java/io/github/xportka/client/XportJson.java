package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON configuration of the client: UTF-8, exact numbers, unknown properties kept.
 *
 * <p>Use it to read a stored response, or to preview a request.
 */
public final class XportJson {
  /** Bounds the memory of a hostile response. A page of 200 products has about 10,000 tokens. */
  private static final int MOST_TOKENS = 200_000;

  /** Bounds the memory of one text, which is built in a buffer before it becomes a string. */
  private static final int LONGEST_TEXT = 2_000_000;

  static {
    JacksonVersion.requireSupported(); // before the first use of a feature that older versions lack
  }

  private static final GuardedJsonFactory FACTORY =
      new GuardedJsonFactory(
          new JsonFactoryBuilder()
              .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxTokenCount(MOST_TOKENS)
                      .maxStringLength(LONGEST_TEXT)
                      .build()));

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModule(WholeNumberDeserializer.module())
          .build();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private XportJson() {}

  /**
   * Returns an immutable reader of one type.
   *
   * @param type a generated record, or {@code JsonNode}
   */
  public static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /** Returns an immutable writer of all types. */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /**
   * Writes the bytes of a request.
   *
   * @throws XportEncodingException if the value cannot be written; the message names the property
   */
  static byte[] bytes(Call call, Object value) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(value);
      if (SurrogateEscape.occursIn(json)) {
        SurrogateEscape.requirePaired(call, MAPPER.valueToTree(value));
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new XportEncodingException(call, JsonErrorDescription.ofWriting(e));
    }
  }

  /**
   * Reads JSON.
   *
   * @return the value, or null for the JSON text {@code null}
   */
  static <T> @Nullable T read(byte[] json, Class<T> type) throws JsonProcessingException {
    return reading(() -> type.cast(cachedReader(type).<Object>readValue(json)));
  }

  /**
   * Reads JSON.
   *
   * @return the value, or null for the JSON text {@code null}
   */
  static @Nullable Object read(byte[] json, Type type) throws JsonProcessingException {
    return reading(() -> MAPPER.readerFor(MAPPER.constructType(type)).<Object>readValue(json));
  }

  /**
   * Reads a response and records its envelope properties.
   *
   * @return the value, or null for the JSON text {@code null}
   */
  static <T> @Nullable T read(byte[] json, Class<T> type, EnvelopeFields fields)
      throws JsonProcessingException {
    return reading(
        () -> {
          try (JsonParser parser = FACTORY.createParser(json, fields)) {
            return type.cast(cachedReader(type).<Object>readValue(parser));
          }
        });
  }

  /** Records the envelope properties of a response only. */
  static void scan(byte[] json, EnvelopeFields fields) throws JsonProcessingException {
    reading(
        () -> {
          try (JsonParser parser = FACTORY.createParser(json, fields)) {
            while (parser.nextToken() != null) {
              // the parser records
            }
          }
          return null;
        });
  }

  private static ObjectReader cachedReader(Class<?> type) {
    ObjectReader cached = READERS.get(type);
    return cached == null ? READERS.computeIfAbsent(type, XportJson::reader) : cached;
  }

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read() throws IOException;
  }

  private static <T> @Nullable T reading(Reading<T> reading) throws JsonProcessingException {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) { // the bytes are not text
      throw JsonMappingException.fromUnexpectedIOE(e);
    }
  }
}
