package io.github.xportka.cli.operation;

import static java.util.stream.Collectors.joining;

import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.NearestNames;
import java.util.Arrays;
import java.util.Comparator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an operation id, and suggests similar ids for an unknown one. */
public final class OperationConverter implements ITypeConverter<Operation> {
  private static final int SUGGESTIONS = 3;

  @Override
  public Operation convert(String operationId) {
    return Operation.byId(operationId)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "The operation '%s' is unknown. Similar: %s. See 'xport operations'."
                        .formatted(operationId, nearest(operationId))));
  }

  private static String nearest(String typed) {
    return Arrays.stream(Operation.values())
        .map(Operation::operationId)
        .sorted(NearestNames.to(typed))
        .limit(SUGGESTIONS)
        .collect(joining(", "));
  }

  /** Returns the operation with the best evidence, for examples. */
  public static Operation bestDocumented() {
    return Arrays.stream(Operation.values())
        .min(Comparator.comparing(operation -> operation.evidence().level()))
        .orElseThrow();
  }
}
