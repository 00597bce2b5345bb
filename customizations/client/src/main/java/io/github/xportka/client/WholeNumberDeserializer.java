package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deserializer of whole numbers that rejects fractions. Jackson either truncates 64.55 to 64 or
 * rejects 64.0 as well.
 */
final class WholeNumberDeserializer<T extends Number> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient JsonDeserializer<?> standard;
  private final transient Function<BigDecimal, T> exact;

  /**
   * Creates a deserializer.
   *
   * @param exact returns the exact value, or throws for a fraction or an overflow
   */
  private WholeNumberDeserializer(Class<T> type, Function<BigDecimal, T> exact) {
    super(type);
    this.standard = NumberDeserializers.find(type, type.getName());
    this.exact = exact;
  }

  static Module module() {
    return new SimpleModule()
        .addDeserializer(
            Integer.class, new WholeNumberDeserializer<>(Integer.class, BigDecimal::intValueExact))
        .addDeserializer(
            Long.class, new WholeNumberDeserializer<>(Long.class, BigDecimal::longValueExact));
  }

  @Override
  @SuppressWarnings("unchecked") // the standard deserializer has the same type
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return (T) standard.deserialize(parser, context);
    }
    try {
      return exact.apply(parser.getDecimalValue());
    } catch (ArithmeticException | StreamConstraintsException e) {
      throw InvalidFormatException.from(parser, "not a whole number", null, handledType());
    }
  }
}
