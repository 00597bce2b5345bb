package io.github.xportka.contract.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compilation of Java source files by the JDK's own compiler. */
public final class JavaSources {
  private JavaSources() {}

  /**
   * Compiles source files.
   *
   * @param classes the folder for the class files
   * @param options further options of the compiler
   * @return the errors and warnings, empty when the files compile
   */
  public static String compile(List<Path> sources, Path classes, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of(options));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      Files.createDirectories(classes);
      boolean compiles =
          compiler
              .getTask(
                  output, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      return compiles || output.getBuffer().length() > 0 ? output.toString() : "Unknown error.";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
