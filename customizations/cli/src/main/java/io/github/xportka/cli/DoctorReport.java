package io.github.xportka.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Output of the doctor: one line per check as it finishes, or one JSON object at the end. */
final class DoctorReport {
  private final CommandContext context;
  private final boolean json;
  private final List<DoctorStep> steps = new ArrayList<>();
  private final Map<String, String> settings = new TreeMap<>();
  private int requests;

  DoctorReport(CommandContext context, boolean json) {
    this.context = context;
    this.json = json;
  }

  /** Prints the name of a running check on a terminal. The result replaces it. */
  void running(String name) {
    if (context.terminal() && !json) {
      context.out().print("…  " + name + "\r");
      context.out().flush();
    }
  }

  /**
   * Prints the result of a check.
   *
   * @return whether the check did not fail
   */
  boolean add(DoctorStep step) {
    steps.add(step);
    if (!json) {
      String sign =
          switch (step.status()) {
            case OK -> "ok  ";
            case WARNING -> "!   ";
            case FAILED -> "FAIL";
          };
      line(context.style().bold(sign) + "  " + step.name() + ": " + step.detail());
      if (!step.remedy().isEmpty()) {
        line("      " + step.remedy());
      }
    }
    return step.status() != DoctorStep.Status.FAILED;
  }

  private void line(String text) {
    context.out().println(TerminalText.sanitize(text).replace("\ufffd[", "\u001b["));
    context.out().flush();
  }

  /** Prints a sentence between the checks. */
  void note(String sentence) {
    if (!json) {
      line(sentence);
    }
  }

  void finish(Map<String, String> found, int sent) {
    settings.putAll(found);
    requests = sent;
    if (json) {
      print();
    } else if (!settings.isEmpty()) {
      line("");
      line("Settings found:");
      settings.forEach((key, value) -> line("  " + key + " = " + value));
    }
  }

  private void print() {
    JsonPrinter.print(
        context.out(),
        generator -> {
          generator.writeStartObject();
          generator.writeArrayFieldStart("checks");
          for (DoctorStep step : steps) {
            generator.writeStartObject();
            generator.writeStringField("name", step.name());
            generator.writeStringField("status", step.status().name());
            generator.writeStringField("detail", step.detail());
            generator.writeStringField("remedy", step.remedy());
            generator.writeEndObject();
          }
          generator.writeEndArray();
          generator.writeObjectFieldStart("settings");
          for (Map.Entry<String, String> setting : settings.entrySet()) {
            generator.writeStringField(setting.getKey(), setting.getValue());
          }
          generator.writeEndObject();
          generator.writeNumberField("requests", requests);
          generator.writeEndObject();
        });
  }

  /** Tells whether no check failed. */
  boolean isHealthy() {
    return steps.stream().noneMatch(step -> step.status() == DoctorStep.Status.FAILED);
  }
}
