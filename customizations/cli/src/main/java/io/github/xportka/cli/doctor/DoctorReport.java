package io.github.xportka.cli.doctor;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.JsonPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Output of the doctor: one line per check as it finishes, or one JSON object at the end. */
final class DoctorReport {
  private final CommandContext context;
  private final boolean json;
  private final List<DoctorStep> steps = new ArrayList<>();

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
      context.out().print(context.style().bold(sign));
      line("  " + step.name() + ": " + step.detail());
      if (!step.remedy().isEmpty()) {
        line("      " + step.remedy());
      }
    }
    return step.status() != DoctorStep.Status.FAILED;
  }

  private void line(String text) {
    context.print(text);
    context.out().flush();
  }

  /**
   * Prints the end of the report.
   *
   * @param settings the settings found, by key
   * @param requests the number of sent requests
   */
  void finish(Map<String, String> settings, int requests) {
    if (json) {
      JsonPrinter.print(context.out(), new Result(steps, settings, requests));
    } else if (!settings.isEmpty()) {
      line("");
      line("Settings found:");
      settings.forEach((key, value) -> line("  " + key + " = " + value));
    }
  }

  private record Result(List<DoctorStep> checks, Map<String, String> settings, int requests) {}

  /** Tells whether no check failed. */
  boolean isHealthy() {
    return steps.stream().noneMatch(step -> step.status() == DoctorStep.Status.FAILED);
  }
}
