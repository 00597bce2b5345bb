package io.github.xportka.cli.sandbox;

import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.OperationConverter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Setting of one operation in an option.
 *
 * @param operation the operation
 * @param value the text after the equals sign
 */
record OperationSetting(Operation operation, String value) {
  /**
   * Returns the values by operation.
   *
   * @throws CommandException if an operation occurs twice
   */
  static Map<Operation, String> byOperation(String option, List<OperationSetting> settings) {
    Map<Operation, String> values = new EnumMap<>(Operation.class);
    for (OperationSetting setting : settings) {
      if (values.put(setting.operation(), setting.value()) != null) {
        throw CommandException.usage(
            "%s occurs twice for %s. Use it once for each operation."
                .formatted(option, setting.operation().operationId()));
      }
    }
    return values;
  }

  /** Converts an operation id and a value with an equals sign between them. */
  static final class Converter implements ITypeConverter<OperationSetting> {
    @Override
    public OperationSetting convert(String text) {
      int end = text.indexOf('=');
      if (end < 0) {
        throw new TypeConversionException(
            "'%s' contains no equals sign. Write the operation, an equals sign and the value."
                .formatted(text));
      }
      return new OperationSetting(
          new OperationConverter().convert(text.substring(0, end)), text.substring(end + 1));
    }
  }
}
