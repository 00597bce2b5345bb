package io.github.xportka.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Table of medians, with the ratio and the additional bytes of each row against its reference. */
final class ResultTable {
  private static final String ROW = "%-42s %12s %-5s %7s %10s %10s%n";

  private final List<Measurement> measurements;

  ResultTable(List<Measurement> measurements) {
    this.measurements = List.copyOf(measurements);
  }

  /** Returns the table as text of a terminal. */
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
          text.append(format(ROW, title, "median", "unit", "ratio", "B/op", "above"));
          rows.values()
              .forEach(row -> text.append(row(row, rows.getOrDefault(row.reference(), row))));
          text.append(System.lineSeparator());
        });
    return text.toString();
  }

  private static String row(Measurement row, Measurement reference) {
    double above = row.medianBytes() - reference.medianBytes();
    return format(
        ROW,
        "  " + row.name(),
        format("%,.2f", row.medianScore()),
        row.unit(),
        format("%.2f", row.medianScore() / reference.medianScore()),
        format("%,.0f", row.medianBytes()),
        row.equals(reference) ? "" : format("%+,.0f", above));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
