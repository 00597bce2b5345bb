package io.github.xportka.sandbox.state;

import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * States that pacts request before an interaction. The braces in a name are part of the name; the
 * value is a parameter.
 */
final class ProviderStates {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** States that the fresh state fulfils. The last three need no data. */
  private static final List<String> FRESH =
      List.of(
          "the order exists",
          "the package exists",
          "the preview exists",
          "the product is on sale",
          "the user has addresses",
          "a search needs a keyword",
          "a search needs a readable picture",
          "");

  /** Change of the state for the value of the parameter, by the name of the provider state. */
  private static final Map<String, BiConsumer<SimulationState, String>> CHANGES = changes();

  private ProviderStates() {}

  private static Map<String, BiConsumer<SimulationState, String>> changes() {
    Map<String, BiConsumer<SimulationState, String>> changes = new LinkedHashMap<>();
    FRESH.forEach(name -> changes.put(name, (state, none) -> {}));
    changes.put(
        "order {orderId} is paid", (state, id) -> DocumentedState.putPaidOrder(state, number(id)));
    changes.put(
        "order {orderId} does not exist",
        (state, id) -> {
          state.orders().remove(id);
          state.logisticsOrders().remove(id);
        });
    changes.put(
        "package {trackingNumber} has come in",
        (state, number) -> state.packages().put(number, true));
    changes.put(
        "package {trackingNumber} does not exist",
        (state, number) -> state.packages().remove(number));
    changes.put(
        "freight preview {renderId} has expired",
        (state, id) -> DocumentedState.putPreview(state, id, 0));
    changes.put(
        "address {addressId} exists", (state, id) -> DocumentedState.putAddress(state, number(id)));
    changes.put(
        "pages have at most {pageSize} orders", (state, size) -> Page.requireLargest(number(size)));
    for (Restriction restriction : Restriction.values()) {
      changes.put(restriction.text(), (state, subject) -> state.restrict(restriction, subject));
    }
    changes.put(
        Restriction.OPERATION_REFUSED.text(),
        (state, id) -> state.restrict(Restriction.OPERATION_REFUSED, operationId(id)));
    return changes;
  }

  /** Returns the names of all states but the fresh state, whose name is empty. */
  static List<String> names() {
    return CHANGES.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Returns the change that enters a state.
   *
   * @throws IllegalArgumentException if the state is unknown, or if its parameter is missing; the
   *     message lists all states, or names the parameter
   */
  static Consumer<SimulationState> change(String name, Map<String, ?> parameters) {
    BiConsumer<SimulationState, String> change = CHANGES.get(name);
    if (change == null) {
      throw new IllegalArgumentException(
          "The provider state '%s' is unknown. Use one of these states: %s."
              .formatted(name, String.join("; ", names())));
    }
    String value = value(name, parameters);
    return state -> change.accept(state, value);
  }

  private static String value(String name, Map<String, ?> parameters) {
    Matcher parameter = PARAMETER.matcher(name);
    if (!parameter.find()) {
      return "";
    }
    Object value = parameters.get(parameter.group(1));
    if (value == null) {
      throw new IllegalArgumentException(
          "The provider state '%s' needs the parameter '%s'. Add it."
              .formatted(name, parameter.group(1)));
    }
    return value.toString();
  }

  /** Returns the name of a state with the value of its parameter. */
  static String withValue(String name, String value) {
    return PARAMETER.matcher(name).replaceFirst(Matcher.quoteReplacement(value));
  }

  private static String operationId(String value) {
    if (Operation.byId(value).isEmpty()) {
      List<String> ids = Stream.of(Operation.values()).map(Operation::operationId).toList();
      List<String> near = NearestNames.near(value, ids);
      throw new IllegalArgumentException(
          "The operation '%s' of the provider state is unknown. Use one of: %s."
              .formatted(value, String.join(", ", near.isEmpty() ? ids : near)));
    }
    return value;
  }

  private static long number(String value) {
    if (!value.matches("[1-9][0-9]{0,17}|[1-8][0-9]{18}")) {
      throw new IllegalArgumentException(
          "The parameter '%s' of the provider state is not a positive number. Correct it."
              .formatted(value));
    }
    return Long.parseLong(value);
  }
}
