package io.github.xportka.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Markdown text that is built line by line. */
final class MarkdownText {
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                  .withSeparators(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

  private final StringBuilder text = new StringBuilder();

  MarkdownText heading(int level, String heading) {
    return paragraph("#".repeat(level) + " " + heading);
  }

  MarkdownText paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  /** Adds the header of a table. A column whose name ends with {@code :} is aligned right. */
  MarkdownText tableHeader(String... columns) {
    StringBuilder rule = new StringBuilder();
    for (String column : columns) {
      boolean right = column.endsWith(":");
      text.append("| ")
          .append(right ? column.substring(0, column.length() - 1) : column)
          .append(' ');
      rule.append(right ? "|---:" : "|---");
    }
    text.append("|\n").append(rule).append("|\n");
    return this;
  }

  MarkdownText tableRow(String... cells) {
    for (String cell : cells) {
      text.append("| ")
          .append(cell.replace("|", "\\|").replaceAll("\\s+", " ").strip())
          .append(' ');
    }
    text.append("|\n");
    return this;
  }

  MarkdownText tableEnd() {
    text.append('\n');
    return this;
  }

  MarkdownText code(String language, String content) {
    return paragraph("```" + language + "\n" + content.strip() + "\n```");
  }

  MarkdownText json(JsonNode value) {
    try {
      return code("json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // cannot happen: the value is a tree
    }
  }

  /** Adds the list of conclusions that do not come from a page, if there are any. */
  MarkdownText conclusions(Iterable<String> sentences) {
    if (sentences.iterator().hasNext()) {
      paragraph("Inferred, not on any page:");
      sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
      text.append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
