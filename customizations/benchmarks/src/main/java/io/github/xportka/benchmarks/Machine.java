package io.github.xportka.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Machine of a run.
 *
 * @param java the name and version of the virtual machine
 * @param system the operating system and its architecture
 * @param processors the number of available processors
 * @param model the model of the processor, or empty text if the system does not tell it
 */
record Machine(String java, String system, int processors, String model) {
  private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

  static Machine current() throws IOException {
    return new Machine(
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        processorModel());
  }

  private static String processorModel() throws IOException {
    if (!Files.isReadable(LINUX_PROCESSORS)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Returns a sentence for the text around the table. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "Machine: %d processors%s, %s, %s.",
        processors,
        model.isEmpty() ? "" : " (" + model + ")",
        system,
        java);
  }
}
