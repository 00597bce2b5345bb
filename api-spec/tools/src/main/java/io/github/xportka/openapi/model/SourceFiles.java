package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Source files of a document. Each file is read once, when it is first needed. */
public final class SourceFiles {
  private static final String MAIN = "openapi.yaml";

  // A parser of YAML notices a wrong indentation at a later line.
  private static final String YAML_REMEDY =
      "Correct the syntax, or the indentation of this line or of the lines above.";

  private final Path root;
  private final Map<Path, SourceTree> read = new ConcurrentHashMap<>();
  private final Map<Path, String> replaced = new HashMap<>();
  private @Nullable Set<Path> paths;

  /** Creates the files below a folder, with {@code openapi.yaml} as the main file. */
  SourceFiles(Path folder) {
    this.root = folder.toAbsolutePath().normalize();
  }

  /** Returns a single document that does not refer to other files. */
  static SourceFiles of(SourceTree document) {
    SourceFiles files = new SourceFiles(Path.of(""));
    Path main = files.root.resolve(MAIN);
    files.paths = Set.of(main);
    files.read.put(main, document);
    return files;
  }

  /** Returns these files with another text of one file. The parsed files stay parsed. */
  SourceFiles with(String name, String text) {
    SourceFiles changed = new SourceFiles(root);
    changed.paths = paths();
    Path file = root.resolve(name);
    changed.read.putAll(read);
    changed.read.remove(file);
    changed.replaced.putAll(replaced);
    changed.replaced.put(file, text);
    return changed;
  }

  /** Returns the root node of the main file. */
  Node main() {
    return node(root.resolve(MAIN));
  }

  /**
   * Returns the root node of a file.
   *
   * @param file the absolute path of the file
   * @throws InvalidDocumentException if the file does not exist or cannot be parsed
   */
  public Node node(Path file) {
    return new Node(this, file, "", read(file).root());
  }

  /** Returns the name of a file for messages: the path below the folder, with slashes. */
  public String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Returns the absolute paths of all files, in alphabetical order. Hidden files belong to a file
   * manager or an editor, such as {@code .DS_Store}.
   */
  public synchronized Set<Path> paths() {
    if (paths == null) {
      try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
        List<Path> found = files.filter(Files::isRegularFile).filter(this::isVisible).toList();
        paths = Collections.unmodifiableSet(new TreeSet<>(found));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths;
  }

  private boolean isVisible(Path file) {
    return !("/" + name(file)).contains("/.");
  }

  /** Tells whether a file can belong to a document: YAML, or an example in JSON. */
  public boolean isSource(Path file) {
    String name = name(file);
    return name.endsWith(".yaml") || name.endsWith(".json");
  }

  /** Returns the root nodes of the YAML files. */
  public List<Node> roots() {
    return paths().stream()
        .filter(file -> file.toString().endsWith(".yaml"))
        .map(this::node)
        .toList();
  }

  Position position(Path file, String pointer) {
    return new Position(name(file), pointer, read(file).line(pointer));
  }

  private SourceTree read(Path file) {
    return read.computeIfAbsent(file, this::readFile);
  }

  private SourceTree readFile(Path file) {
    try {
      String text = replaced.get(file);
      return parse(file, text == null ? Files.readString(file) : text);
    } catch (NoSuchFileException e) {
      throw invalid(file, 0, "The file does not exist.", "Check the name of the folder.");
    } catch (CharacterCodingException e) {
      throw invalid(file, 0, "The file is not UTF-8 text.", "Save it as UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceTree parse(Path file, String text) {
    boolean isJson = file.toString().endsWith(".json");
    try {
      return SourceTree.read(isJson ? DocumentMapper.JSON : DocumentMapper.YAML, text, 1);
    } catch (JsonProcessingException e) {
      String problem = "The file cannot be parsed: " + e.getOriginalMessage() + ".";
      String remedy = isJson ? "Correct the syntax." : YAML_REMEDY;
      throw invalid(file, e.getLocation().getLineNr(), problem, remedy);
    }
  }

  private InvalidDocumentException invalid(Path file, int line, String problem, String remedy) {
    return new InvalidDocumentException(
        new Violation(new Position(name(file), "", line), problem, remedy));
  }
}
