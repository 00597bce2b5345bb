package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Parser that rejects numbers with huge exponents. Jackson lets a {@code NumberFormatException}
 * escape for them, or spends minutes to write them out.
 *
 * <p>Trees and records read fractions and exponents as {@code BigDecimal} only.
 */
class GuardedJsonParser extends JsonParserDelegate {
  private static final int LARGEST_SCALE = 9_999;

  GuardedJsonParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    BigDecimal number;
    try {
      number = delegate.getDecimalValue();
    } catch (NumberFormatException e) {
      // No cause: its message quotes the number.
      throw new JsonParseException(this, "unreadable number");
    }
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      throw new StreamConstraintsException("exponent out of range");
    }
    return number;
  }
}
