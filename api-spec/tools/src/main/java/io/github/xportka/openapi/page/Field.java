package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field of a list of fields, with everything that the list states about the field. */
final class Field {
  final String name;
  final FieldType type;
  final int line;
  final List<Field> children = new ArrayList<>();
  final List<String> enumValues = new ArrayList<>();
  final StringBuilder description = new StringBuilder();
  @Nullable Boolean required;
  @Nullable JsonNode defaultValue;
  int enumLine;
  int defaultLine;

  Field(String name, FieldType type, int line) {
    this.name = name;
    this.type = type;
    this.line = line;
  }
}
