package io.github.xportka.openapi.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldTreeTest {
  private static PageText page() {
    return PageText.of("Do x", "POST", "/open/x");
  }

  /** The fields as nested names, such as {@code a b{c d[]{e}}}; an example says what is known. */
  private static String tree(PageText page) {
    Body body = requireNonNull(page.read().request());
    ShownPlace root = ShownPlace.ofExamples(body);
    FieldTree.addTo(root, body, KnownMembers.NONE);
    return tree(root);
  }

  private static String tree(ShownPlace place) {
    return place.inOrder().entrySet().stream()
        .map(
            member -> {
              ShownPlace object = member.getValue().object();
              return object.members().isEmpty()
                  ? member.getKey()
                  : member.getKey() + "{" + tree(object) + "}";
            })
        .collect(Collectors.joining(" "));
  }

  private static List<String> guessed(PageText page) {
    Body body = requireNonNull(page.read().request());
    return FieldTree.addTo(ShownPlace.ofExamples(body), body, KnownMembers.NONE).stream()
        .map(Field::name)
        .toList();
  }

  private static PageText nested() {
    return page()
        .field(0, "a", "string", null)
        .field(0, "b", "object", null)
        .field(1, "c", "string", null)
        .field(1, "d", "array [object {1}]", null)
        .field(2, "e", "string", null)
        .field(0, "f", "string", null);
  }

  @Test
  void indentationSaysWhatIsNested() {
    PageText page = nested().layout(PageText.Layout.SEVERAL_LINES_INDENTED);

    assertThat(tree(page)).isEqualTo("a b{c d{e}} f");
    assertThat(guessed(page)).isEmpty();
  }

  @Test
  void exampleSaysWhatIsNested() {
    PageText page =
        nested().request("{\"a\": 1, \"b\": {\"c\": 1, \"d\": [{\"e\": 1}]}, \"f\": 1}");

    assertThat(tree(page)).isEqualTo("a b{c d{e}} f");
    assertThat(guessed(page)).isEmpty();
  }

  @Test
  void countOfMembersSaysWhereAnObjectEnds() {
    assertThat(
            tree(
                page()
                    .field(0, "items", "array [object {2}]", null)
                    .field(1, "a", "string", null)
                    .field(1, "b", "object {1}", null)
                    .field(2, "c", "string", null)
                    .field(0, "d", "string", null)))
        .isEqualTo("items{a b{c}} d");
  }

  @Test
  void objectThatIsFoldedInHasNoMembers() {
    assertThat(
            tree(
                page()
                    .field(0, "items", "array [object {14}]", null)
                    .field(0, "success", "boolean", null)
                    .field(0, "code", "integer", null)))
        .isEqualTo("items success code");
  }

  @Test
  void nameThatAnObjectHasAlreadyGoesToTheOneAround() {
    assertThat(
            tree(
                page()
                    .field(0, "inner", "object", null)
                    .field(1, "message", "string", null)
                    .field(0, "message", "string", null)))
        .isEqualTo("inner{message} message");
  }

  @Test
  void placeThatNothingSaysIsGuessed() {
    PageText page = nested().layout(PageText.Layout.ONE_LINE);

    assertThat(tree(page)).isEqualTo("a b{c d{e} f}");
    assertThat(guessed(page)).containsExactly("c", "d", "f");
  }
}
