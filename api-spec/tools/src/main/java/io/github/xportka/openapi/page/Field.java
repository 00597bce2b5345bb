package io.github.xportka.openapi.page;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a page's list of fields or parameters.
 *
 * @param name the name on the wire
 * @param type its type
 * @param required whether it is required; null when the page does not say
 * @param described the line of what the page says about it, or 0; the words stay the vendor's
 * @param line the line of its name
 * @param indent how far that line is indented
 */
record Field(
    String name, FieldType type, @Nullable Boolean required, int described, int line, int indent) {}
