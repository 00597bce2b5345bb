package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Source files of a document. Each file is read once, when it is first needed. */
public final class SourceFiles {
  private static final String MAIN = "openapi.yaml";

  private final Path root;
  private final boolean onDisk;
  private final Map<Path, SourceTree> read = new ConcurrentHashMap<>();
  private final Map<Path, String> replaced = new HashMap<>();
  private @Nullable List<Path> listed;

  private SourceFiles(Path root, boolean onDisk) {
    this.root = root.toAbsolutePath().normalize();
    this.onDisk = onDisk;
  }

  /** Returns the files below a folder, with {@code openapi.yaml} as the main file. */
  static SourceFiles in(Path folder) {
    return new SourceFiles(folder, true);
  }

  /** Returns a single document that does not refer to other files. */
  static SourceFiles of(SourceTree document) {
    SourceFiles files = new SourceFiles(Path.of(""), false);
    files.read.put(files.root.resolve(MAIN), document);
    return files;
  }

  /** Returns these files with another text of one file. The parsed files stay parsed. */
  SourceFiles with(String name, String text) {
    SourceFiles changed = new SourceFiles(root, onDisk);
    Path file = root.resolve(name);
    changed.read.putAll(read);
    changed.read.remove(file);
    changed.replaced.putAll(replaced);
    changed.replaced.put(file, text);
    changed.listed = listed();
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
   * Lists the files of the folder.
   *
   * @param suffix the end of the file names
   * @return the absolute paths in alphabetical order; empty for a single document
   */
  public List<Path> withSuffix(String suffix) {
    return listed().stream().filter(file -> file.toString().endsWith(suffix)).toList();
  }

  /** Lists the files when they are first needed: most rules of the lint ask for them. */
  private synchronized List<Path> listed() {
    if (listed == null) {
      listed = onDisk ? list() : List.of();
    }
    return listed;
  }

  private List<Path> list() {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the root nodes of all YAML files; of a single document, its root node. */
  List<Node> yamlNodes() {
    return onDisk ? withSuffix(".yaml").stream().map(this::node).toList() : List.of(main());
  }

  boolean exists(Path file) {
    return onDisk && Files.isRegularFile(file);
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
      throw invalid(file, 0, "The file does not exist.", "Check the name of the folder.", e);
    } catch (CharacterCodingException e) {
      throw invalid(file, 0, "The file is not UTF-8 text.", "Save it as UTF-8.", e);
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
      throw invalid(file, e.getLocation().getLineNr(), problem, "Correct the syntax.", e);
    }
  }

  private InvalidDocumentException invalid(
      Path file, int line, String problem, String remedy, Exception cause) {
    return new InvalidDocumentException(
        new Violation(new Position(name(file), "", line), problem, remedy), cause);
  }
}
