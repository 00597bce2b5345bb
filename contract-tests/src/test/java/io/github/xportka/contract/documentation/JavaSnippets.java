package io.github.xportka.contract.documentation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import io.github.xportka.contract.support.JavaSources;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Java snippets of documents: imports first, then statements, which become a main method. */
final class JavaSnippets {
  private static final long SECONDS_TO_RUN = 180;

  private final Path folder;
  private final String classPath;
  private final List<Path> sources = new ArrayList<>();

  /**
   * Creates an empty collection with the class path of the tests.
   *
   * @param folder an empty folder
   */
  JavaSnippets(Path folder) {
    this(folder, System.getProperty("java.class.path"));
  }

  /**
   * Creates an empty collection with a class path of its own.
   *
   * @param folder an empty folder
   */
  JavaSnippets(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /** Adds a snippet. Its statements see the arguments of {@link #run} as {@code args}. */
  void add(String className, String snippet) throws IOException {
    Map<Boolean, String> parts =
        snippet.lines().collect(partitioningBy(line -> line.startsWith("import "), joining("\n")));
    Path source = folder.resolve(className + ".java");
    Files.writeString(
        source,
        """
        %s
        public class %s {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """
            .formatted(parts.get(true), className, parts.get(false)));
    sources.add(source);
  }

  /** Returns the errors and warnings of the compiler, empty when every snippet compiles. */
  String compile() {
    return JavaSources.compile(sources, folder, "-Xlint:all", "-cp", classPath);
  }

  /** Runs a compiled snippet in this JVM. */
  void run(String className, String... arguments) throws Exception {
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      classes
          .loadClass(className)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    }
  }

  /** Runs a compiled snippet in a JVM of its own, with its class path and environment. */
  Outcome runInOwnProcess(String className, Map<String, String> environment) throws Exception {
    return runJava(className, environment, List.of("-cp", folder + File.pathSeparator + classPath));
  }

  /** Runs a compiled snippet in a JVM of its own, with its class path as module path. */
  Outcome runWithModulePath(String className, Map<String, String> environment) throws Exception {
    return runJava(
        className,
        environment,
        List.of("-p", classPath, "--add-modules", "ALL-MODULE-PATH", "-cp", folder.toString()));
  }

  private Outcome runJava(String className, Map<String, String> environment, List<String> paths)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(paths);
    command.add(className);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Path printed = folder.resolve(className + ".txt");
    Path errors = folder.resolve(className + ".errors.txt");
    Process process =
        builder.redirectOutput(printed.toFile()).redirectError(errors.toFile()).start();
    if (!process.waitFor(SECONDS_TO_RUN, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(className + " does not end: " + Files.readString(errors));
    }
    return new Outcome(process.exitValue(), Files.readString(printed), Files.readString(errors));
  }

  /** Exit status, standard output and standard error of a snippet. */
  record Outcome(int status, String printed, String errors) {}
}
