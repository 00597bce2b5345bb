package io.github.xportka.cli.context;

import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converter of operation ids, which suggests similar ids for an unknown one. */
public final class OperationConverter implements ITypeConverter<Operation> {
  @Override
  public Operation convert(String operationId) {
    return Operation.byId(operationId)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "The operation '%s' is unknown.%s See 'xport operations'."
                        .formatted(operationId, similar(operationId))));
  }

  private static String similar(String typed) {
    List<String> ids = Arrays.stream(Operation.values()).map(Operation::operationId).toList();
    List<String> near = NearestNames.near(typed, ids);
    return near.isEmpty() ? "" : " Similar: " + String.join(", ", near) + ".";
  }

  /** Returns the operation with the best evidence, for examples. */
  public static Operation bestDocumented() {
    return Arrays.stream(Operation.values())
        .min(Comparator.comparing(operation -> operation.evidence().level()))
        .orElseThrow();
  }
}
