package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Parser that rejects numbers with huge exponents. Jackson lets a {@code NumberFormatException}
 * escape for them, or spends minutes to write them out.
 */
class GuardedJsonParser extends JsonParserDelegate {
  private static final int LARGEST_SCALE = 9_999;

  GuardedJsonParser(JsonParser parser) {
    super(parser);
  }

  @FunctionalInterface
  private interface NumberReader<N> {
    N read() throws IOException;
  }

  private <N> N guard(NumberReader<N> reader) throws IOException {
    N number;
    try {
      number = reader.read();
    } catch (NumberFormatException | ArithmeticException e) {
      // No cause: its message quotes the number.
      throw new JsonParseException(this, "unreadable number");
    }
    if (number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) > LARGEST_SCALE) {
      throw new StreamConstraintsException("exponent out of range");
    }
    return number;
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    return guard(delegate::getDecimalValue);
  }

  @Override
  public BigInteger getBigIntegerValue() throws IOException {
    return guard(delegate::getBigIntegerValue);
  }

  @Override
  public Number getNumberValue() throws IOException {
    return guard(delegate::getNumberValue);
  }

  @Override
  public Number getNumberValueExact() throws IOException {
    return guard(delegate::getNumberValueExact);
  }

  @Override
  public Object getNumberValueDeferred() throws IOException {
    return guard(delegate::getNumberValueDeferred);
  }

  @Override
  public NumberType getNumberType() throws IOException {
    return guard(delegate::getNumberType);
  }

  @Override
  public int getIntValue() throws IOException {
    return guard(delegate::getIntValue);
  }

  @Override
  public long getLongValue() throws IOException {
    return guard(delegate::getLongValue);
  }

  @Override
  public short getShortValue() throws IOException {
    return guard(delegate::getShortValue);
  }

  @Override
  public byte getByteValue() throws IOException {
    return guard(delegate::getByteValue);
  }

  @Override
  public double getDoubleValue() throws IOException {
    return guard(delegate::getDoubleValue);
  }

  @Override
  public float getFloatValue() throws IOException {
    return guard(delegate::getFloatValue);
  }
}
