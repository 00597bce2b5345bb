package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that the client reads and writes: UTF-8, every digit kept, unknown members kept.
 *
 * <p>Use it to read what you stored of an answer, or to see what a request will look like.
 */
public final class XportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .addDecorator(new WellFormedText())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModule(WholeNumber.module())
          .build();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private XportJson() {}

  /**
   * A reader of one type.
   *
   * @param type a generated record, or {@code JsonNode}
   * @return the reader, immutable
   */
  public static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /**
   * The writer of every type.
   *
   * @return the writer, immutable
   */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /**
   * Writes what will be sent.
   *
   * @throws XportEncodingException when it has no JSON form; says which member is at fault
   */
  static byte[] bytes(CallName call, Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new XportEncodingException(call, problem(e));
    }
  }

  private static String problem(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof WellFormedText.LoneSurrogateException surrogate) {
        return String.valueOf(surrogate.getMessage());
      }
    }
    return JsonFault.describe(e);
  }

  /**
   * Reads an answer.
   *
   * @return the value, or null for the JSON text {@code null}
   */
  static <T> @Nullable T read(byte[] json, Class<T> type) throws JsonProcessingException {
    try {
      return type.cast(READERS.computeIfAbsent(type, XportJson::reader).<Object>readValue(json));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) { // the bytes are no text
      throw JsonMappingException.fromUnexpectedIOE(e);
    }
  }
}
