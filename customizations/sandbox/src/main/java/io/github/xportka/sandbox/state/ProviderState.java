package io.github.xportka.sandbox.state;

import io.github.xportka.model.OrderStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * State that a pact requests before an interaction. The braces in a name are part of the name; the
 * values are parameters.
 *
 * @param text the name in the pact
 * @param action the change of the state
 */
record ProviderState(String text, Consumer<Setup> action) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static final List<ProviderState> ALL =
      List.of(
          state("", setup -> {}),
          state("the order exists", Setup::putOrders),
          state("order {orderId} is paid", setup -> setup.putOrder(OrderStatus.WAIT_SELLER_SEND)),
          state("order {orderId} does not exist", Setup::removeOrder),
          state("the package exists", setup -> setup.putPackage(false)),
          state("package {trackingNumber} has come in", setup -> setup.putPackage(true)),
          state(
              "package {trackingNumber} does not exist",
              setup -> setup.state().packages().remove(setup.text("trackingNumber"))),
          state("tracking number {trackingNumber} is unknown", Restriction.TRACKING_NUMBER_UNKNOWN),
          state("the preview exists", setup -> setup.putPreview(Long.MAX_VALUE)),
          state("freight preview {renderId} has expired", setup -> setup.putPreview(0)),
          state("freight service {serviceId} does not exist", Restriction.FREIGHT_SERVICE_MISSING),
          state("no freight service reaches country {country}", Restriction.COUNTRY_UNREACHABLE),
          state(
              "the seller does not send to district {districtCode}",
              Restriction.DISTRICT_UNREACHABLE),
          state("the product is on sale", Setup::offerProducts),
          state("product {offerId} does not exist", Restriction.PRODUCT_MISSING),
          state("product {offerId} is not on sale", Restriction.PRODUCT_WITHDRAWN),
          state("product {offerId} has several suppliers", Restriction.SEVERAL_SUPPLIERS),
          state("category {categoryId} does not exist", Restriction.CATEGORY_MISSING),
          state("pool {offerPoolId} does not exist", Restriction.POOL_MISSING),
          state(
              "pages have at most {pageSize} orders",
              setup ->
                  setup
                      .state()
                      .restrict(Restriction.PAGE_SIZE, Long.toString(setup.number("pageSize")))),
          state("a search needs a keyword", setup -> {}),
          state("a search needs a readable picture", setup -> {}),
          state("the user has addresses", setup -> setup.documented().putAddresses(setup.state())),
          state(
              "address {addressId} exists",
              setup -> setup.documented().putAddress(setup.state(), setup.number("addressId"))),
          state("user {userId} does not exist", Restriction.USER_MISSING),
          state(
              "the platform refuses signatures",
              setup -> setup.state().restrict(Restriction.SIGNATURES_REFUSED, "")));

  private static ProviderState state(String text, Consumer<Setup> action) {
    return new ProviderState(text, action);
  }

  /** Creates a state that restricts the thing that its only parameter names. */
  private static ProviderState state(String text, Restriction restriction) {
    return state(
        text, setup -> setup.state().restrict(restriction, setup.text(parameters(text).get(0))));
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
    Setup setup = new Setup(text, parameters, state, documented);
    parameters(text).forEach(setup::text);
    action.accept(setup);
  }

  private static List<String> parameters(String text) {
    return PARAMETER.matcher(text).results().map(parameter -> parameter.group(1)).toList();
  }

  /**
   * Parameters of a state, and the simulation that enters the state.
   *
   * @param name the name of the state
   * @param values the values by name
   * @param state the state of the simulation
   * @param documented the documented orders, packages, previews and addresses
   */
  record Setup(
      String name, Map<String, ?> values, SimulationState state, DocumentedState documented) {
    void putOrders() {
      if (has("orderId")) {
        putOrder(status());
      } else {
        documented.putOrders(state);
      }
    }

    void putOrder(OrderStatus status) {
      documented.putOrder(state, text("orderId"), status);
    }

    void removeOrder() {
      String orderId = text("orderId");
      state.orders().remove(orderId);
      state.logisticsOrders().remove(orderId);
      state.packages().values().removeIf(stored -> orderId.equals(stored.orderId()));
    }

    void putPackage(boolean hasComeIn) {
      documented.putPackage(state, text("trackingNumber", documented.trackingNumber()), hasComeIn);
    }

    void putPreview(long expiresAt) {
      documented.putPreview(state, text("renderId", documented.renderId()), expiresAt);
    }

    void offerProducts() {
      state.restrictions().remove(Restriction.PRODUCT_MISSING);
      state.restrictions().remove(Restriction.PRODUCT_WITHDRAWN);
    }

    boolean has(String parameter) {
      return values.get(parameter) != null;
    }

    String text(String parameter) {
      Object value = values.get(parameter);
      if (value == null) {
        throw new IllegalArgumentException(
            "The provider state '%s' needs the parameter '%s'. Add it.".formatted(name, parameter));
      }
      return value.toString();
    }

    String text(String parameter, String defaultValue) {
      return has(parameter) ? text(parameter) : defaultValue;
    }

    long number(String parameter) {
      String text = text(parameter);
      if (!text.matches("[1-9][0-9]{0,17}")) {
        throw new IllegalArgumentException(
            "The parameter '%s' of the provider state '%s' is not a positive number. Correct it."
                .formatted(parameter, name));
      }
      return Long.parseLong(text);
    }

    private OrderStatus status() {
      OrderStatus status = OrderStatus.of(text("status", OrderStatus.WAIT_BUYER_PAY.value()));
      if (!status.isKnown()) {
        throw new IllegalArgumentException(
            "The status '%s' is unknown. Use one of %s."
                .formatted(status.value(), OrderStatus.known()));
      }
      return status;
    }
  }
}
