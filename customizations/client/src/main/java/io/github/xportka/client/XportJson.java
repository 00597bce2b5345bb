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
 * JSON configuration of the client: UTF-8, exact numbers, unknown properties kept.
 *
 * <p>Use it to read a stored response, or to preview a request.
 */
public final class XportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .addDecorator(new SurrogateValidator())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModule(WholeNumberDeserializer.module())
          .build();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private XportJson() {}

  /**
   * Returns a reader of one type.
   *
   * @param type a generated record, or {@code JsonNode}
   * @return the immutable reader
   */
  public static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /**
   * Returns a writer of all types.
   *
   * @return the immutable writer
   */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /**
   * Writes the bytes of a request.
   *
   * @throws XportEncodingException if the value cannot be written; the message names the property
   */
  static byte[] bytes(CallIdentity call, Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new XportEncodingException(call, problem(e));
    }
  }

  private static String problem(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SurrogateValidator.UnpairedSurrogateException surrogate) {
        return String.valueOf(surrogate.getMessage());
      }
    }
    return JsonErrorDescription.describe(e);
  }

  /**
   * Reads JSON.
   *
   * @return the value, or null for the JSON text {@code null}
   */
  static <T> @Nullable T read(byte[] json, Class<T> type) throws JsonProcessingException {
    try {
      return type.cast(READERS.computeIfAbsent(type, XportJson::reader).<Object>readValue(json));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) { // the bytes are not text
      throw JsonMappingException.fromUnexpectedIOE(e);
    }
  }
}
