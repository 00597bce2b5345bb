package io.github.xportka.sandbox.state;

import io.github.xportka.model.OrderStatus;
import io.github.xportka.sandbox.state.Restriction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * State that a pact requests before an interaction. The braces in a name are part of the name; the
 * values are parameters.
 *
 * @param text the name in the pact
 * @param action the change of the state
 */
record ProviderState(String text, BiConsumer<Setup, Values> action) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static final List<ProviderState> ALL =
      List.of(
          state("", (setup, values) -> {}),
          state(
              "the order exists",
              (setup, values) -> {
                if (values.has("orderId")) {
                  setup.order(values, values.status(OrderStatus.WAIT_BUYER_PAY));
                } else {
                  setup.documented().putOrders(setup.state());
                }
              }),
          state(
              "order {orderId} is paid",
              (setup, values) -> setup.order(values, OrderStatus.WAIT_SELLER_SEND)),
          state(
              "order {orderId} does not exist",
              (setup, values) -> {
                setup.state().orders().remove(values.text("orderId"));
                setup.state().logisticsOrders().remove(values.text("orderId"));
              }),
          state("the package exists", (setup, values) -> setup.putPackage(values, false)),
          state(
              "package {trackingNumber} has come in",
              (setup, values) -> setup.putPackage(values, true)),
          state(
              "package {trackingNumber} does not exist",
              (setup, values) -> setup.state().packages().remove(values.text("trackingNumber"))),
          state("tracking number {trackingNumber} is unknown", Kind.TRACKING_NUMBER_UNKNOWN),
          state("the preview exists", (setup, values) -> setup.preview(values, Long.MAX_VALUE)),
          state(
              "freight preview {renderId} has expired",
              (setup, values) -> setup.preview(values, 0)),
          state("freight service {serviceId} does not exist", Kind.FREIGHT_SERVICE_MISSING),
          state("no freight service reaches country {country}", Kind.COUNTRY_UNREACHABLE),
          state("the seller does not send to district {districtCode}", Kind.DISTRICT_UNREACHABLE),
          state(
              "the product is on sale",
              (setup, values) ->
                  setup
                      .state()
                      .restrictions()
                      .removeIf(
                          restriction ->
                              restriction.kind() == Kind.PRODUCT_MISSING
                                  || restriction.kind() == Kind.PRODUCT_WITHDRAWN)),
          state("product {offerId} does not exist", Kind.PRODUCT_MISSING),
          state("product {offerId} is not on sale", Kind.PRODUCT_WITHDRAWN),
          state("product {offerId} has several suppliers", Kind.SEVERAL_SUPPLIERS),
          state("category {categoryId} does not exist", Kind.CATEGORY_MISSING),
          state("pool {offerPoolId} does not exist", Kind.POOL_MISSING),
          state(
              "pages have at most {pageSize} orders",
              (setup, values) ->
                  setup.state().restrict(Kind.PAGE_SIZE, Long.toString(values.number("pageSize")))),
          state("a search needs a keyword", (setup, values) -> {}),
          state("a search needs a readable picture", (setup, values) -> {}),
          state(
              "the user has addresses",
              (setup, values) -> setup.documented().putAddresses(setup.state())),
          state(
              "address {addressId} exists",
              (setup, values) ->
                  setup.documented().putAddress(setup.state(), values.number("addressId"))),
          state("user {userId} does not exist", Kind.USER_MISSING),
          state(
              "the platform refuses signatures",
              (setup, values) -> setup.state().restrict(Kind.SIGNATURES_REFUSED, "")));

  private static ProviderState state(String text, BiConsumer<Setup, Values> action) {
    return new ProviderState(text, action);
  }

  /** Creates a state that restricts the thing that its only parameter names. */
  private static ProviderState state(String text, Kind kind) {
    return state(
        text,
        (setup, values) -> setup.state().restrict(kind, values.text(parameters(text).get(0))));
  }

  static List<String> names() {
    return ALL.stream().map(ProviderState::text).filter(text -> !text.isEmpty()).toList();
  }

  /**
   * Finds a state.
   *
   * @throws IllegalArgumentException if the state is unknown; the message lists all states
   */
  static ProviderState of(String text) {
    return ALL.stream()
        .filter(state -> state.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The provider state '%s' is unknown. Use one of these states: %s."
                        .formatted(text, String.join("; ", names()))));
  }

  /**
   * Enters the state.
   *
   * @throws IllegalArgumentException if a parameter is missing or impossible
   */
  void enter(SimulationState state, DocumentedState documented, Map<String, ?> parameters) {
    Values values = new Values(text, parameters);
    parameters(text).forEach(values::text);
    action.accept(new Setup(state, documented), values);
  }

  private static List<String> parameters(String text) {
    List<String> names = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      names.add(parameter.group(1));
    }
    return names;
  }

  /**
   * Target of an action.
   *
   * @param state the state of the simulation
   * @param documented the documented orders, packages, previews and addresses
   */
  record Setup(SimulationState state, DocumentedState documented) {
    void order(Values values, OrderStatus status) {
      documented.putOrder(state, values.text("orderId"), status);
    }

    void putPackage(Values values, boolean hasComeIn) {
      documented.putPackage(
          state, values.text("trackingNumber", documented.trackingNumber()), hasComeIn);
    }

    void preview(Values values, long expiresAt) {
      documented.putPreview(state, values.text("renderId", documented.renderId()), expiresAt);
    }
  }

  /**
   * Parameters of a state.
   *
   * @param state the name of the state
   * @param values the values by name
   */
  record Values(String state, Map<String, ?> values) {
    boolean has(String name) {
      return values.get(name) != null;
    }

    String text(String name) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "The provider state '%s' needs the parameter '%s'. Add it.".formatted(state, name));
      }
      return value.toString();
    }

    String text(String name, String defaultValue) {
      return has(name) ? text(name) : defaultValue;
    }

    long number(String name) {
      String text = text(name);
      if (!text.matches("[1-9][0-9]{0,17}")) {
        throw new IllegalArgumentException(
            "The parameter '%s' of the provider state '%s' is not a positive number. Correct it."
                .formatted(name, state));
      }
      return Long.parseLong(text);
    }

    OrderStatus status(OrderStatus defaultValue) {
      OrderStatus status = has("status") ? OrderStatus.of(text("status")) : defaultValue;
      if (!status.isKnown()) {
        throw new IllegalArgumentException(
            "The status '%s' is unknown. Use one of %s."
                .formatted(status.value(), OrderStatus.known()));
      }
      return status;
    }
  }
}
