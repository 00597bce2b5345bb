package io.github.xportka.sandbox.state;

import io.github.xportka.model.AddOrUpdateAddressRequest;
import io.github.xportka.model.UserAddress;
import io.github.xportka.sandbox.Refusal;
import java.util.List;

/** Stored addresses of the user. */
final class Addresses {
  private static final int MAX_ADDRESSES = 200;

  private final SimulationState state;

  Addresses(SimulationState state) {
    this.state = state;
  }

  List<UserAddress> list() {
    state.requireUnrestricted(Restriction.USER_MISSING);
    return List.copyOf(state.addresses().values());
  }

  /** Adds an address, or changes the properties of the stored address with the same id. */
  void addOrUpdate(AddOrUpdateAddressRequest request) {
    state.requireUnrestricted(Restriction.USER_MISSING);
    UserAddress sent = StateJson.readOwn(StateJson.tree(request), UserAddress.class);
    Long id = request.id();
    UserAddress address =
        id == null || id == 0
            ? sent.toBuilder().id(newId()).build()
            : StateJson.updated(stored(id), sent, UserAddress.class);
    if (address.name() == null || address.name().isBlank()) {
      throw Refusal.INVALID_VALUE.because("The address has no receiver. Add a name.");
    }
    state.put(address);
  }

  private UserAddress stored(long id) {
    UserAddress stored = state.addresses().get(id);
    if (stored == null) {
      throw Refusal.NOT_FOUND.because(
          "The address %s does not exist. Use 0 to add an address.", id);
    }
    return stored;
  }

  private long newId() {
    if (state.addresses().size() >= MAX_ADDRESSES) {
      throw Refusal.LIMIT_EXCEEDED.because(
          "The user has %d addresses already. Change one of them, or reset the sandbox.",
          MAX_ADDRESSES);
    }
    return 1 + state.addresses().keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
