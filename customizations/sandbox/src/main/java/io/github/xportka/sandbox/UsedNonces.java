package io.github.xportka.sandbox;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nonces of the requests that were accepted, for as long as one of them could come again.
 *
 * <p>When there are more than fit, the oldest is forgotten: a stand-in under load should rather
 * miss a replay than refuse an honest call.
 */
final class UsedNonces {
  static final int MAX_NONCES = 100_000;

  private final Map<String, Instant> usedUntil = new LinkedHashMap<>();

  /** Takes a nonce, unless it is taken: of requests in parallel, one gets it. */
  synchronized boolean take(String nonce, Instant now, Instant until) {
    forgetExpired(now);
    Instant taken = usedUntil.get(nonce);
    if (taken != null && !taken.isBefore(now)) {
      return false;
    }
    usedUntil.remove(nonce); // so that it moves to the end
    usedUntil.put(nonce, until);
    if (usedUntil.size() > MAX_NONCES) {
      usedUntil.remove(usedUntil.keySet().iterator().next());
    }
    return true;
  }

  /** From the oldest on, as far as they have expired: the work of a call stays small. */
  private void forgetExpired(Instant now) {
    Iterator<Instant> oldest = usedUntil.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(now)) {
      oldest.remove();
    }
  }

  synchronized int size() {
    return usedUntil.size();
  }

  synchronized void clear() {
    usedUntil.clear();
  }
}
