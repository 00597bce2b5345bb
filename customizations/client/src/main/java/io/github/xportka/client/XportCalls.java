package io.github.xportka.client;

import io.github.xportka.api.XportApis;

/**
 * Typed and raw calls. Depend on this interface instead of {@link XportClient} where a proxy or a
 * mock replaces the client.
 */
public interface XportCalls extends XportApis {
  /** Returns the API for calls with JSON instead of records. */
  RawApi raw();
}
