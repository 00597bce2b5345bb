package io.github.xportka.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Markdown table of medians, with the ratio and the additional bytes of each row against its
 * reference.
 *
 * @param measurements the rows, in the order of the table
 */
record ResultTable(List<Measurement> measurements) {
  /** Returns one table per section. */
  String text() {
    Map<String, Map<String, Measurement>> sections = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      sections
          .computeIfAbsent(measurement.section(), title -> new LinkedHashMap<>())
          .put(measurement.name(), measurement);
    }
    StringBuilder text = new StringBuilder();
    sections.forEach(
        (title, rows) -> {
          text.append("| ").append(title).append(" | median | ratio | B/op | above |\n");
          text.append("|---|---:|---:|---:|---:|\n");
          rows.values()
              .forEach(row -> text.append(row(row, rows.getOrDefault(row.reference(), row))));
          text.append('\n');
        });
    return text.toString();
  }

  private static String row(Measurement row, Measurement reference) {
    double above = row.medianBytes() - reference.medianBytes();
    return String.format(
        Locale.ROOT,
        "| %s | %,.2f %s | %.2f | %,.0f | %s |\n",
        row.name(),
        row.medianScore(),
        row.unit(),
        row.medianScore() / reference.medianScore(),
        row.medianBytes(),
        row.equals(reference) ? "" : String.format(Locale.ROOT, "%+,.0f", above));
  }
}
