package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or an answer, as a page shows it.
 *
 * @param line the line of its heading, or of what shows it when there is no heading
 * @param mediaType its media type, or null when the page names none
 * @param lists the lists of its fields: one, or none, or one from each place that shows the body
 * @param examples its examples
 * @param complete whether the page shows all of its section
 */
record Body(
    int line,
    @Nullable String mediaType,
    List<FieldList> lists,
    List<JsonBlock> examples,
    boolean complete) {
  Body {
    lists = lists.stream().filter(list -> !list.equals(FieldList.NONE)).toList();
    examples = List.copyOf(examples);
  }

  /** Its media type: JSON, when the page names none. */
  String content() {
    return mediaType == null ? MediaTypes.JSON : mediaType;
  }

  /** Whether the page says anything about what is in it. */
  boolean isShown() {
    return isListed() || !examples.isEmpty();
  }

  /** Whether the page lists its fields. */
  boolean isListed() {
    return lists.stream().anyMatch(list -> !list.isEmpty());
  }

  /** Its fields, in the page's order. */
  List<Field> fields() {
    return lists.stream().flatMap(list -> list.fields().stream()).toList();
  }

  /** Whether a name stands alone on a line of a list, without a type. */
  boolean isUnread(String name) {
    return lists.stream().anyMatch(list -> list.unread().contains(name));
  }

  /** Why one of its examples could not be read to its end. */
  Optional<String> problem() {
    return examples.stream().map(JsonBlock::problem).filter(Objects::nonNull).findFirst();
  }

  /** The same, on another line. */
  Body at(int line) {
    return new Body(line, mediaType, lists, examples, complete);
  }

  /** The same with an example more. */
  Body with(JsonBlock example) {
    return new Body(line, mediaType, lists, joined(examples, List.of(example)), complete);
  }

  /** What two places of a page show of the same body. */
  Body and(Body other) {
    return new Body(
        line,
        mediaType == null ? other.mediaType : mediaType,
        joined(lists, other.lists),
        joined(examples, other.examples),
        complete && other.complete);
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
