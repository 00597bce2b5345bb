package io.github.xportka.spec.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or an answer, as a page shows it.
 *
 * @param line the line of its heading, or of what shows it when there is no heading
 * @param mediaType its media type, or null when the page names none
 * @param fields the list of its fields
 * @param examples its examples
 * @param complete whether the page shows all of its section
 */
record Body(
    int line,
    @Nullable String mediaType,
    FieldList fields,
    List<JsonBlock> examples,
    boolean complete) {
  Body {
    examples = List.copyOf(examples);
  }

  /** Whether the page says anything about what is in it. */
  boolean isShown() {
    return !fields.isEmpty() || !examples.isEmpty();
  }
}
