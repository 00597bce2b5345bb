package io.github.xportka.cli.context;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the number of a TCP port, or 0 for a free port. */
public final class PortConverter implements ITypeConverter<Integer> {
  private static final int HIGHEST = 65535;

  @Override
  public Integer convert(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // the exception below describes both cases
    }
    throw new TypeConversionException(
        "The port is invalid. Use a number from 0 to " + HIGHEST + ".");
  }
}
