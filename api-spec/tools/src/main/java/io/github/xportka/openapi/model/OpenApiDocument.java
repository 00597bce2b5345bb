package io.github.xportka.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI document: a folder of files that refer to each other, or a single bundled document.
 *
 * <pre>{@code
 * OpenApiDocument spec = OpenApiDocument.read(Path.of("api-spec/openapi"));
 * for (Operation operation : spec.operations()) {
 *   System.out.println(operation.id() + ": " + operation.endpoint());
 * }
 * }</pre>
 */
public final class OpenApiDocument {
  /** Key of the pushed messages. OpenAPI 3.0 does not have webhooks of its own. */
  public static final String WEBHOOKS = "x-webhooks";

  private static final String COMPONENTS = "components";

  private final SourceFiles files;
  private @Nullable EvidenceResolver evidence;
  private @Nullable List<Node> nodes;

  private OpenApiDocument(SourceFiles files) {
    this.files = files;
  }

  /**
   * Reads a document from a folder.
   *
   * @param folder the folder that contains {@code openapi.yaml}
   * @throws InvalidDocumentException if the main file does not exist or cannot be parsed; other
   *     files are read when they are needed
   */
  public static OpenApiDocument read(Path folder) {
    OpenApiDocument document = new OpenApiDocument(new SourceFiles(folder));
    document.root();
    return document;
  }

  /**
   * Wraps a single document that does not refer to other files.
   *
   * @param content the document, which must not be changed afterwards
   */
  public static OpenApiDocument of(JsonNode content) {
    return of(SourceTree.of(content));
  }

  /**
   * Wraps a document that was extracted from another text, such as a documentation page.
   *
   * @param content the document, which must not be changed afterwards
   */
  public static OpenApiDocument of(SourceTree content) {
    return new OpenApiDocument(SourceFiles.of(content));
  }

  /**
   * Returns the document with another text of one file. The files that this document has parsed are
   * not parsed again.
   *
   * @param file the path of the file below the folder of the document
   * @param text the other text, which is not written to the disk
   */
  public OpenApiDocument withFile(String file, String text) {
    return new OpenApiDocument(files.with(file, text));
  }

  /** Returns the files of the document. */
  public SourceFiles files() {
    return files;
  }

  /** Returns the root node of the main file. */
  public Node root() {
    return files.main();
  }

  /** Returns the operations in the order of the main file. */
  public List<Operation> operations() {
    return below("paths");
  }

  /** Returns the messages that the platform pushes. The path of each is its type. */
  public List<Operation> messages() {
    return below(WEBHOOKS);
  }

  /** Returns the operations, then the pushed messages. */
  public List<Operation> operationsAndMessages() {
    return Stream.concat(operations().stream(), messages().stream()).toList();
  }

  /** Finds an operation by its id; empty for an unknown id. */
  public Optional<Operation> operation(String id) {
    return operations().stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  /** Returns the path items of the operations and of the pushed messages, references resolved. */
  public List<Node> pathItems() {
    return Stream.of("paths", WEBHOOKS)
        .flatMap(key -> root().at(key).entries().stream())
        .map(Node::resolve)
        .toList();
  }

  private List<Operation> below(String key) {
    List<Operation> operations = new ArrayList<>();
    for (Node path : root().at(key).entries()) {
      Node pathItem = path.resolve();
      for (Node entry : pathItem.entries()) {
        HttpMethod.of(entry.key())
            .ifPresent(
                method -> operations.add(new Operation(path.key(), method, pathItem, entry)));
      }
    }
    return operations;
  }

  /**
   * Returns the named schemas of all files, in their order. An entry that only refers to a schema
   * in another file is left out.
   */
  public List<Schema> schemas() {
    return files.roots().stream()
        .flatMap(file -> file.at(COMPONENTS, "schemas").entries().stream())
        .filter(schema -> !schema.isReference())
        .map(Schema::new)
        .toList();
  }

  /** Returns the named schemas and all schemas that are written within them, at any depth. */
  public List<Schema> writtenSchemas() {
    return schemas().stream().flatMap(schema -> schema.written().stream()).toList();
  }

  /** Finds a schema by its name below {@code components/schemas}; empty for an unknown name. */
  public Optional<Schema> schema(String name) {
    return schemas().stream().filter(schema -> schema.node().key().equals(name)).findFirst();
  }

  /**
   * Returns the target of a schema and all schemas below it: references are followed, and the names
   * of the schemas of values within a text.
   */
  public Set<Schema> reachable(Schema schema) {
    Set<Schema> reachable = new LinkedHashSet<>();
    for (Schema below : schema.reachable()) {
      reachable.add(below);
      for (String name : below.namesInText()) {
        schema(name).ifPresent(inText -> reachable.addAll(inText.reachable()));
      }
    }
    return reachable;
  }

  /**
   * Returns the schemas of the body of a pushed message: those that list its type in {@code
   * x-message-types}. More than one is an error.
   */
  public List<Schema> messageBodies(String type) {
    return schemas().stream()
        .filter(schema -> schema.node().at("x-message-types").texts().contains(type))
        .toList();
  }

  /** Returns the security schemes of the main file by name. */
  public Map<String, SecurityScheme> securitySchemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    for (Node scheme : root().at(COMPONENTS, "securitySchemes").entries()) {
      schemes.put(scheme.key(), new SecurityScheme(scheme.key(), scheme.resolve()));
    }
    return schemes;
  }

  /**
   * Finds a signing scheme and the schemes that it includes.
   *
   * @param name the name of the signing scheme
   * @return the security schemes with the signatures, the named one first; empty for an unknown
   *     name
   */
  public List<SecurityScheme> signingSchemes(String name) {
    List<SecurityScheme> found = new ArrayList<>();
    Optional<SecurityScheme> next = signature(name);
    while (next.isPresent() && !found.contains(next.get())) {
      found.add(next.get());
      next = signature(next.get().signing().at("includes").text());
    }
    return found;
  }

  private Optional<SecurityScheme> signature(String name) {
    return securitySchemes().values().stream()
        .filter(scheme -> !name.isEmpty() && scheme.signingScheme().equals(name))
        .findFirst();
  }

  /**
   * Returns the signing scheme of an operation. The operation requires the security schemes of the
   * signing scheme, and of the ones that it includes, together.
   *
   * @return the name of the signing scheme, or empty if the operation requires another combination
   */
  public Optional<String> signingScheme(Operation operation) {
    if (operation.security().size() != 1) {
      return Optional.empty();
    }
    Set<String> required = Set.copyOf(operation.security().get(0));
    return securitySchemes().values().stream()
        .map(SecurityScheme::signingScheme)
        .filter(name -> !name.isEmpty() && required.equals(signingParameters(name)))
        .findFirst();
  }

  private Set<String> signingParameters(String name) {
    return signingSchemes(name).stream()
        .flatMap(scheme -> scheme.signingParameters().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the descriptions of the tags by name, in the order of the document. */
  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Node tag : root().at("tags").elements()) {
      tags.put(tag.at("name").text(), tag.at("description").text());
    }
    return tags;
  }

  /**
   * Returns the statements of an operation or a message that are not on a documentation page: its
   * own ones first, then those of its security schemes, schemas and properties.
   */
  public List<InferredStatement> inferred(Operation operation) {
    return InferredStatement.of(operation, this);
  }

  /**
   * Returns the evidence of schemas and properties, which is resolved once.
   *
   * @throws InvalidDocumentException if the evidence of a schema cannot be decided
   */
  public synchronized EvidenceResolver evidence() {
    if (evidence == null) {
      evidence = EvidenceResolver.of(this);
    }
    return evidence;
  }

  /**
   * Returns everything that references reach from the main file, directly or through others.
   *
   * @return the targets of references, without the main file itself
   * @throws InvalidDocumentException if the target of a reference does not exist
   */
  public Set<Node> referenced() {
    Set<Node> referenced = new LinkedHashSet<>();
    follow(root(), referenced);
    return referenced;
  }

  private static void follow(Node start, Set<Node> referenced) {
    start
        .withDescendants()
        .filter(Node::isReference)
        .map(Node::target)
        .filter(referenced::add)
        .forEach(target -> follow(target, referenced));
  }

  /** Returns every node of the YAML files, which are walked once. A node precedes its content. */
  public synchronized Stream<Node> nodes() {
    if (nodes == null) {
      nodes = files.roots().stream().flatMap(Node::withDescendants).toList();
    }
    return nodes.stream();
  }
}
