package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.Set;

/** Comparison of two security schemes. The platform rejects a request with another signature. */
final class SecuritySchemeComparison {
  private SecuritySchemeComparison() {}

  static void compare(ChangeRecorder at, SecurityScheme before, SecurityScheme after) {
    EvidenceComparison.NOT_INHERITED.compare(at, before.node(), after.node());
    JsonComparison.compareRest(
        at, before.node(), after.node(), Set.of(SecurityScheme.SIGNING, Evidence.KEY));
    JsonComparison.compareRest(at, before.signing(), after.signing(), Set.of());
  }
}
