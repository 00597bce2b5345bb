package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Deserializer of whole numbers that rejects fractions. Jackson either truncates 64.55 to 64 or
 * rejects 64.0 as well.
 */
abstract class WholeNumberDeserializer<T extends Number> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private WholeNumberDeserializer(Class<T> type) {
    super(type);
  }

  static Module module() {
    return new SimpleModule()
        .addDeserializer(Integer.class, new OfInt())
        .addDeserializer(Long.class, new OfLong());
  }

  @Override
  public final @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return other(parser, context);
    }
    try {
      return exact(parser.getDecimalValue());
    } catch (ArithmeticException | StreamConstraintsException e) {
      throw InvalidFormatException.from(parser, "not a whole number", null, handledType());
    }
  }

  /** Returns the exact value, or throws for a fraction or an overflow. */
  abstract T exact(BigDecimal number);

  /** Reads any token other than a number with a decimal point or an exponent. */
  abstract @Nullable T other(JsonParser parser, DeserializationContext context) throws IOException;

  private static final class OfInt extends WholeNumberDeserializer<Integer> {
    private static final long serialVersionUID = 1L;

    OfInt() {
      super(Integer.class);
    }

    @Override
    Integer exact(BigDecimal number) {
      return number.intValueExact();
    }

    @Override
    @Nullable Integer other(JsonParser parser, DeserializationContext context) throws IOException {
      return _parseInteger(parser, context, Integer.class);
    }
  }

  private static final class OfLong extends WholeNumberDeserializer<Long> {
    private static final long serialVersionUID = 1L;

    OfLong() {
      super(Long.class);
    }

    @Override
    Long exact(BigDecimal number) {
      return number.longValueExact();
    }

    @Override
    @Nullable Long other(JsonParser parser, DeserializationContext context) throws IOException {
      return _parseLong(parser, context, Long.class);
    }
  }
}
