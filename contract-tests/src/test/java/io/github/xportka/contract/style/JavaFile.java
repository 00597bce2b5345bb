package io.github.xportka.contract.style;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Declarations and prose of a Java source file.
 *
 * @param file the file, relative to the repository
 * @param declarations types, methods and fields, in order
 * @param texts the string literals that contain a space
 */
record JavaFile(Path file, List<Declaration> declarations, List<Prose> texts) {
  /** Returns the files of the main code of all modules. They are parsed once per JVM. */
  static List<JavaFile> ofMainCode() {
    return MainCode.FILES;
  }

  /** Parses source files. They do not have to compile. */
  static List<JavaFile> parse(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<JavaFile> parsed = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        parsed.add(new JavaFileScanner(unit, DocTrees.instance(task)).read());
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delays the parsing until the first use. */
  private static final class MainCode {
    static final List<JavaFile> FILES =
        parse(RepositoryFiles.matching(".*/src/main/java/.*\\.java"));
  }

  /** Kind of a declaration. */
  enum Kind {
    TYPE,
    CONSTRUCTOR,
    METHOD,
    FIELD
  }

  /**
   * Declaration of a type, a method or a field.
   *
   * @param annotations the simple names of its annotations
   * @param published true when users of the jar can see the declaration
   * @param javadoc its Javadoc; null when the declaration has no Javadoc
   */
  record Declaration(
      Kind kind,
      String name,
      Set<String> annotations,
      boolean published,
      long line,
      @Nullable Prose javadoc) {}
}
