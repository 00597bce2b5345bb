package io.github.xportka.contract.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.style.JavaFile.Declaration;
import io.github.xportka.contract.style.JavaFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First words of Javadoc: a verb for methods, a noun phrase for types. */
class JavadocStyleTest {
  /** Words that end like a verb of the third person, and are not one. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?!(?:This|Its|His|Always|As|Us|Thus|Plus|Less|Unless|Perhaps|Besides|Towards|Class"
              + "|Address|Access|Process|Previous|Various)\\b)[A-Z][a-z]*s\\b.*|\\{@(?:return|inheritDoc)\\b.*",
          Pattern.DOTALL);

  private static final Pattern CLAUSE =
      Pattern.compile("(?:Whether|What|Where|How|Who|Whoever|When|Why|That)\\b.*", Pattern.DOTALL);

  @Test
  void readsMainCode() {
    assertThat(JavaFile.ofMainCode()).hasSizeGreaterThan(50);
  }

  @Test
  void publicMethodsBeginWithVerb() {
    assertThat(violations(JavaFile.ofMainCode(), Kind.METHOD)).isEmpty();
  }

  @Test
  void typesBeginWithNounPhrase() {
    assertThat(violations(JavaFile.ofMainCode(), Kind.TYPE)).isEmpty();
  }

  @Test
  void reportsClauseAndMissingVerb(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Signer.java"),
            """
            /** What signs. */
            public class Signer {
              /** The signature. */
              public String signature() { return ""; }

              /** Signs a request. */
              public void sign() {}

              /** Hidden. */
              void hidden() {}
            }
            """);

    List<JavaFile> files = JavaFile.parse(List.of(file));
    assertThat(violations(files, Kind.TYPE)).extracting(StyleViolation::line).containsExactly(1L);
    assertThat(violations(files, Kind.METHOD)).extracting(StyleViolation::line).containsExactly(3L);
  }

  private static List<StyleViolation> violations(List<JavaFile> files, Kind kind) {
    return files.stream()
        .flatMap(file -> file.declarations().stream())
        .filter(declaration -> declaration.kind() == kind)
        .map(JavadocStyleTest::violation)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable StyleViolation violation(Declaration declaration) {
    Prose javadoc = declaration.javadoc();
    if (javadoc == null) {
      return null;
    }
    String text = javadoc.text().strip();
    if (declaration.kind() == Kind.METHOD) {
      return !declaration.published() || VERB.matcher(text).matches()
          ? null
          : violation(javadoc, text, "begin with a verb, such as Returns or Signs");
    }
    return CLAUSE.matcher(text).matches()
        ? violation(javadoc, text, "begin with a noun phrase, such as Reader of …")
        : null;
  }

  private static StyleViolation violation(Prose javadoc, String text, String remedy) {
    String line = text.lines().findFirst().orElse("");
    return new StyleViolation(javadoc.file(), javadoc.line(), line, remedy);
  }
}
