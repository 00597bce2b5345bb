package io.github.xportka.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nonces of accepted requests. Each is used as long as its timestamp is valid.
 *
 * <p>The number of nonces is limited. The oldest is removed first: under load, a missed replay is
 * better than a refused valid request.
 */
final class UsedNonces {
  static final int MAX_NONCES = 100_000;

  private final Map<String, Instant> usedUntil = new LinkedHashMap<>();

  /** Marks a nonce as used. Returns false if another request has used it. */
  synchronized boolean use(String nonce, Instant now, Instant until) {
    Instant used = usedUntil.get(nonce);
    if (used != null && !used.isBefore(now)) {
      return false;
    }
    usedUntil.remove(nonce); // moves the nonce to the end
    usedUntil.put(nonce, until);
    if (usedUntil.size() > MAX_NONCES) {
      usedUntil.remove(usedUntil.keySet().iterator().next());
    }
    return true;
  }

  synchronized int size() {
    return usedUntil.size();
  }

  synchronized void clear() {
    usedUntil.clear();
  }
}
