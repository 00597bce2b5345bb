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
  private final List<Check> checks = new ArrayList<>();

  /** Result of a check. */
  enum Status {
    OK,
    WARNING,
    FAILED
  }

  /** Check with its result, what was found, and what to do. */
  record Check(String name, Status status, String detail, String remedy) {}

  DoctorReport(CommandContext context, boolean json) {
    this.context = context;
    this.json = json;
  }

  /**
   * Adds a check that passed.
   *
   * @param name the name of the check
   * @param detail what was found, as a sentence
   * @return true
   */
  boolean ok(String name, String detail) {
    return add(new Check(name, Status.OK, detail, ""));
  }

  /**
   * Adds a check that passed, but whose detail a person should read.
   *
   * @param remedy what to do, as a sentence, or empty
   * @return true
   */
  boolean warning(String name, String detail, String remedy) {
    return add(new Check(name, Status.WARNING, detail, remedy));
  }

  /**
   * Adds a check that failed.
   *
   * @return false
   */
  boolean failed(String name, String detail, String remedy) {
    return add(new Check(name, Status.FAILED, detail, remedy));
  }

  private boolean add(Check check) {
    checks.add(check);
    context.showProgress("");
    if (!json) {
      String sign =
          switch (check.status()) {
            case OK -> "ok  ";
            case WARNING -> "!   ";
            case FAILED -> "FAIL";
          };
      context.out().print(context.bold(sign));
      line("  " + check.name() + ": " + check.detail());
      if (!check.remedy().isEmpty()) {
        line("      " + check.remedy());
      }
    }
    return check.status() != Status.FAILED;
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
      JsonPrinter.print(context.out(), new Result(checks, settings, requests));
    } else if (!settings.isEmpty()) {
      line("");
      line("Settings found:");
      settings.forEach((key, value) -> line("  " + key + " = " + value));
    }
  }

  private record Result(List<Check> checks, Map<String, String> settings, int requests) {}

  List<Check> checks() {
    return checks;
  }

  /** Tells whether no check failed. */
  boolean isHealthy() {
    return checks.stream().noneMatch(check -> check.status() == Status.FAILED);
  }
}
