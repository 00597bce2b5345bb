package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Position;
import java.util.Optional;

/**
 * Difference between a page and the spec.
 *
 * @param what the name of the difference, for example {@code request.orderId}
 * @param sentence the statement of the page and the statement of the spec
 * @param line the line of the page; 0 if the whole page is concerned
 * @param spec the position in the spec
 * @param acknowledged the reason in {@code x-known-differences}, if the spec acknowledges the
 *     difference
 */
public record Difference(
    String what, String sentence, int line, Position spec, Optional<String> acknowledged) {

  Difference acknowledged(String reason) {
    return new Difference(what, sentence, line, spec, Optional.of(reason));
  }
}
