package io.github.xportka.contract.style;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.xportka.contract.support.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reader of the prose in Markdown, in the spec and in templates. */
final class ProseReader {
  private static final YAMLFactory YAML = new YAMLFactory();

  /** A fence with a language contains code. A fence without one contains output, such as help. */
  private static final Pattern CODE_BLOCK =
      Pattern.compile("^ *```\\w+$.*?^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** A backquote of a fence would begin inline code that ends in the next sentence. */
  private static final Pattern FENCE = Pattern.compile("^ *```$", Pattern.MULTILINE);

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

  /** Keys of the spec whose values are identifiers, addresses or vendor data. */
  private static final Set<String> NOT_PROSE =
      Set.of(
          "$ref",
          "url",
          "example",
          "default",
          "enum",
          "x-extensible-enum",
          "pattern",
          "operationId",
          "value");

  private ProseReader() {}

  static Prose markdown(Path file) {
    String text =
        CODE_BLOCK
            .matcher(TextFiles.read(file))
            .replaceAll(block -> block.group().replaceAll("[^\\n]", ""));
    return new Prose(RepositoryFiles.relative(file), 1, FENCE.matcher(text).replaceAll(""));
  }

  /** Returns the texts of a YAML file: the values that contain a space. */
  static Stream<Prose> yaml(Path file) {
    List<Prose> texts = new ArrayList<>();
    Path name = RepositoryFiles.relative(file);
    try (JsonParser parser = YAML.createParser(file.toFile())) {
      String key = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          key = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING
            && !NOT_PROSE.contains(key)
            && parser.getText().contains(" ")) {
          texts.add(new Prose(name, parser.currentTokenLocation().getLineNr(), parser.getText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stream();
  }

  /** Returns the Javadoc comments of a template. */
  static Stream<Prose> template(Path file) {
    Prose whole = new Prose(RepositoryFiles.relative(file), 1, TextFiles.read(file));
    return COMMENT.matcher(whole.text()).results().map(comment -> part(whole, comment));
  }

  private static Prose part(Prose whole, MatchResult match) {
    return new Prose(whole.file(), whole.lineAt(match.start()), match.group());
  }
}
