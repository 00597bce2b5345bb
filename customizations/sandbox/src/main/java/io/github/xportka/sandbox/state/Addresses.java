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
    requireUser();
    return List.copyOf(state.addresses().values());
  }

  /** Adds an address, or changes the properties of the stored address with the same id. */
  void addOrUpdate(AddOrUpdateAddressRequest request) {
    requireUser();
    UserAddress change = StateJson.readOwn(StateJson.tree(request), UserAddress.class);
    boolean isNew = request.id() == null || request.id() == 0;
    if (request.name() == null ? isNew : request.name().isBlank()) {
      throw Refusal.INVALID_VALUE.because("The address has no receiver. Add a name.");
    }
    if (isNew) {
      add(change);
      return;
    }
    UserAddress stored = state.addresses().get(request.id());
    if (stored == null) {
      throw Refusal.NOT_FOUND.because(
          "The address %s does not exist. Use 0 to add an address.", request.id());
    }
    state.put(StateJson.updated(stored, change, UserAddress.class));
  }

  private void add(UserAddress address) {
    if (state.addresses().size() >= MAX_ADDRESSES) {
      throw Refusal.LIMIT_EXCEEDED.because(
          "The user has %d addresses already. Change one of them, or reset the sandbox.",
          MAX_ADDRESSES);
    }
    long last = state.addresses().keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    state.put(address.toBuilder().id(last + 1).build());
  }

  private void requireUser() {
    if (!state.subjects(Restriction.USER_MISSING).isEmpty()) {
      throw Refusal.NOT_FOUND.because("The user does not exist. Use the id of a sub-account.");
    }
  }
}
