package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.EvidenceLevel;

/**
 * Statement of the spec that a page confirms with a stronger evidence level.
 *
 * @param part {@code path}, {@code request} or {@code response}
 * @param from the level in the spec
 * @param to the level of the page
 */
public record Confirmation(String part, EvidenceLevel from, EvidenceLevel to) {
  /** Returns for example {@code path: inferred → vendor}. */
  @Override
  public String toString() {
    return part + ": " + from.key() + " → " + to.key();
  }
}
