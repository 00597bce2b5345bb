package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a source file, together with its place. The value can be missing: {@link #at} never
 * fails. Two nodes are equal if they have the same file and the same pointer.
 */
public final class Node {
  /** Key of a reference. */
  public static final String REF = "$ref";

  private static final int MAX_REFERENCES = 100;

  private final SourceFiles files;
  private final Path file;
  // As text: each extension of a Jackson pointer would parse the whole pointer again.
  private final String pointer;
  private final JsonNode value;

  Node(SourceFiles files, Path file, String pointer, JsonNode value) {
    this.files = files;
    this.file = file;
    this.pointer = pointer;
    this.value = value;
  }

  /** Returns the absolute path of the file that contains the value. */
  public Path file() {
    return file;
  }

  /** Returns the path of the file below the folder of the document, for messages. */
  public String fileName() {
    return files.name(file);
  }

  /** Returns the JSON pointer of the value in the file; empty for the root. */
  public String pointer() {
    return pointer;
  }

  /** Returns file, pointer and line. */
  public Position position() {
    return files.position(file, pointer);
  }

  /** Returns the value, which must not be changed; a missing node if nothing is written here. */
  public JsonNode value() {
    return value;
  }

  /** Tells whether something is written here. */
  public boolean exists() {
    return !value.isMissingNode();
  }

  /** Tells whether the value is an object with a key. */
  public boolean has(String key) {
    return value.has(key);
  }

  /** Returns the text; empty if the value is not a text. */
  public String text() {
    return value.isTextual() ? value.textValue() : "";
  }

  /** Tells whether the value is the boolean true; a missing value is not. */
  public boolean isTrue() {
    return value.isBoolean() && value.booleanValue();
  }

  /** Returns the last part of the pointer, a key or an array index; empty for the root. */
  public String key() {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }

  /** Returns the key of the enclosing value; empty for the root and its entries. */
  public String parentKey() {
    List<String> path = path();
    return path.size() < 2 ? "" : path.get(path.size() - 2);
  }

  /** Returns the keys and indexes of the pointer, the outermost first. */
  public List<String> path() {
    return Stream.of(pointer.split("/", -1)).skip(1).map(Node::unescape).toList();
  }

  /**
   * Returns the value below one or several keys.
   *
   * @param keys the keys, the outermost first; indexes select array elements
   * @return the node, whose value is missing if one of the keys is not present
   */
  public Node at(String... keys) {
    Node node = this;
    for (String key : keys) {
      JsonNode child =
          node.value.isArray()
              ? node.value.at("/" + key)
              : node.value.path(key); // faster than a pointer, which is compiled first
      node = node.child(key, child);
    }
    return node;
  }

  private Node child(String key, JsonNode child) {
    String part = "/" + key.replace("~", "~0").replace("/", "~1");
    return new Node(files, file, pointer + part, child);
  }

  /** Returns one node per key of an object, in the order of the file; empty for another value. */
  public List<Node> entries() {
    List<Node> entries = new ArrayList<>();
    value.properties().forEach(entry -> entries.add(child(entry.getKey(), entry.getValue())));
    return entries;
  }

  /** Returns the elements of an array; empty for another value. */
  public List<Node> elements() {
    int size = value.isArray() ? value.size() : 0;
    return IntStream.range(0, size).mapToObj(i -> child(String.valueOf(i), value.path(i))).toList();
  }

  /** Returns the texts of the elements of an array. */
  public List<String> texts() {
    return elements().stream().map(Node::text).toList();
  }

  /** Returns this node and all nodes below it, an enclosing node before its content. */
  public Stream<Node> withDescendants() {
    List<Node> children = value.isArray() ? elements() : entries();
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::withDescendants));
  }

  /**
   * Parses a text value as JSON.
   *
   * @return a node at the same place with the parsed value
   * @throws JsonProcessingException if the text is not valid JSON
   */
  public Node parsedText() throws JsonProcessingException {
    return new Node(files, file, pointer, DocumentMapper.JSON.readTree(text()));
  }

  /** Tells whether the value has a {@code $ref}. */
  public boolean isReference() {
    return value.path(REF).isTextual();
  }

  /** Tells whether the pointer is {@code /components/<kind>/<name>}. */
  public boolean isComponent() {
    List<String> path = path();
    return path.size() == 3 && path.get(0).equals("components");
  }

  /** Tells whether the pointer is {@code /components/schemas/<name>}. */
  public boolean isNamedSchema() {
    return pointer.startsWith("/components/schemas/") && isComponent();
  }

  /**
   * Returns the node that the reference in this node names. A reference to a reference is not
   * followed further.
   *
   * @throws InvalidDocumentException if the reference is malformed or its target does not exist
   */
  public Node target() {
    String reference = value.path(REF).asText();
    int hash = reference.indexOf('#');
    if (hash < 0 || !reference.startsWith("/", hash + 1)) {
      throw invalid(
          "The reference '" + reference + "' does not have the form file.yaml#/pointer.",
          "Correct the reference.");
    }
    Path targetFile = hash == 0 ? file : sibling(reference.substring(0, hash));
    JsonPointer targetPointer = JsonPointer.compile(reference.substring(hash + 1));
    JsonNode found = files.node(targetFile).value.at(targetPointer);
    if (found.isMissingNode()) {
      throw invalid(
          "The target " + files.name(targetFile) + "#" + targetPointer + " does not exist.",
          "Add the target, or correct the reference.");
    }
    return new Node(files, targetFile, targetPointer.toString(), found);
  }

  /**
   * Follows references until the node is not a reference.
   *
   * @return this node if it is not a reference, otherwise the final target
   * @throws InvalidDocumentException if a target does not exist or the references form a cycle
   */
  public Node resolve() {
    Node node = this;
    for (int count = 0; node.isReference(); count++) {
      if (count > MAX_REFERENCES) {
        throw invalid("The reference forms a cycle.", "Refer to a schema that is written out.");
      }
      node = node.target();
    }
    return node;
  }

  /**
   * Returns the content of the file that is named by the text of this node.
   *
   * @return the root node of the file
   * @throws InvalidDocumentException if the file does not exist or cannot be parsed
   */
  public Node externalFile() {
    return files.node(sibling(text()));
  }

  private Path sibling(String relative) {
    Path sibling;
    try {
      sibling = file.resolveSibling(relative).normalize();
    } catch (InvalidPathException e) {
      throw invalid("'" + relative + "' is not the name of a file.", "Correct the reference.");
    }
    if (!files.paths().contains(sibling)) {
      throw invalid(
          "The file " + files.name(sibling) + " does not exist.",
          "Add the file, or correct the reference.");
    }
    return sibling;
  }

  /**
   * Creates a violation at this node.
   *
   * @param problem what is wrong, as a sentence
   * @param remedy what to do, as a sentence
   */
  public Violation violation(String problem, String remedy) {
    return new Violation(position(), problem, remedy);
  }

  /** Creates an exception with a {@link #violation}, to be thrown by the caller. */
  public InvalidDocumentException invalid(String problem, String remedy) {
    return new InvalidDocumentException(violation(problem, remedy));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && node.file.equals(file) && node.pointer.equals(pointer);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + pointer.hashCode();
  }

  /** Returns file and pointer. */
  @Override
  public String toString() {
    return fileName() + "#" + pointer();
  }
}
