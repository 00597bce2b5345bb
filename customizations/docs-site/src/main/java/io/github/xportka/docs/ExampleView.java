package io.github.xportka.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Example;

/**
 * Example of a message.
 *
 * @param summary the summary
 * @param json the value as indented JSON
 */
record ExampleView(String summary, String json) {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON =
      DocumentMapper.JSON.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(INDENTER)
              .withArrayIndenter(INDENTER)
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

  static ExampleView of(Example example) {
    try {
      return new ExampleView(
          example.node().at("summary").text().strip(),
          JSON.writeValueAsString(example.value().value()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // cannot happen: the value is a tree
    }
  }
}
