package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Bundler that makes one self-contained document of the files of a document.
 *
 * <p>A reference to a component in another file becomes a reference within the bundle, and the
 * component is added. The reference of a path is replaced by its path item, and the {@code
 * externalValue} of an example by the content of that file. Names do not change: two components
 * with the same name in two files are an error, because the generator would make one class of them.
 * Every schema and every property gets an {@code x-evidence}, its own or the inherited one.
 */
public final class Bundler {
  private static final String COMPONENTS = "components";
  private static final Set<String> PATH_ITEMS = Set.of("paths", OpenApiDocument.WEBHOOKS);

  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final Map<String, Node> addedByPointer = new HashMap<>();

  private Bundler() {}

  /**
   * Bundles a document. The same files give the same bundle.
   *
   * @throws InvalidDocumentException if a file cannot be read, a reference is broken, two
   *     components have the same name, or the evidence of a schema is open
   */
  public static ObjectNode bundle(OpenApiDocument document) {
    ObjectNode bundle = new Bundler().bundleMain(document.root());
    EvidenceWriter.complete(bundle, document);
    return bundle;
  }

  private ObjectNode bundleMain(Node main) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    for (Node entry : main.entries()) {
      if (PATH_ITEMS.contains(entry.key())) {
        ObjectNode pathItems = bundle.putObject(entry.key());
        entry.entries().forEach(path -> pathItems.set(path.key(), resolve(path.resolve())));
      } else if (!entry.key().equals(COMPONENTS)) {
        bundle.set(entry.key(), resolve(entry));
      }
    }
    for (Node kind : main.at(COMPONENTS).entries()) {
      kind.entries().forEach(this::add);
    }
    bundle.set(COMPONENTS, components);
    return bundle;
  }

  private JsonNode resolve(Node node) {
    if (node.isReference()) {
      return follow(node);
    }
    if (node.value().isObject()) {
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      for (Node entry : node.entries()) {
        if (Example.isAddress(entry)) {
          resolved.set("value", entry.externalFile().value());
        } else {
          resolved.set(entry.key(), resolve(entry));
        }
      }
      return resolved;
    }
    if (node.value().isArray()) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      node.elements().forEach(element -> resolved.add(resolve(element)));
      return resolved;
    }
    return node.value();
  }

  private JsonNode follow(Node reference) {
    Node target = reference.target();
    if (!target.isComponent()) {
      throw reference.invalid(
          "The reference does not name a component, but " + target + ".",
          "Make the target a component of its own.");
    }
    add(target);
    return JsonNodeFactory.instance.objectNode().put(Node.REF, "#" + target.pointer());
  }

  /** Adds a component to the bundle once. The components that it refers to follow. */
  private void add(Node component) {
    if (component.isReference() && forwards(component, component.target())) {
      add(component.target());
      return;
    }
    Node known = addedByPointer.putIfAbsent(component.pointer(), component);
    if (known != null) {
      if (!known.equals(component)) {
        throw component.invalid(
            "The file " + known.fileName() + " has a component with the same name.",
            "Rename one of them, or move the component to shared/ and refer to it from both.");
      }
      return;
    }
    ObjectNode kind = components.withObjectProperty(component.path().get(1));
    kind.putNull(component.key()); // keeps the order of first use
    kind.set(component.key(), resolve(component));
  }

  /** Tells whether a component only forwards to the component with its name in another file. */
  private static boolean forwards(Node component, Node target) {
    return target.pointer().equals(component.pointer()) && !target.equals(component);
  }
}
