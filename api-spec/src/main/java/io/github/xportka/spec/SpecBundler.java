package io.github.xportka.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes one self-contained document of the spec's many files.
 *
 * <p>A reference to a component of another file becomes a reference within the document, and the
 * component is taken in. Any other reference is replaced by what it points to, and an example's
 * {@code externalValue} by the value in that file. Names are kept: two components of one name in
 * two files are an error, since the generated class could only be one of them.
 */
public final class SpecBundler {
  private static final String REF = "$ref";
  private static final String EXTERNAL_VALUE = "externalValue";
  private static final String COMPONENTS = "/components/";

  private final SpecFiles files;
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final Map<String, Path> definedIn = new HashMap<>();

  private SpecBundler(SpecFiles files) {
    this.files = files;
  }

  /**
   * Bundles the spec below a folder.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @return the document, the same for the same files
   * @throws SpecException when a file cannot be read or a reference leads nowhere
   */
  public static ObjectNode bundle(Path folder) {
    SpecFiles files = new SpecFiles(folder);
    return new SpecBundler(files).bundleMain();
  }

  private ObjectNode bundleMain() {
    Path main = files.main();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    files
        .read(main)
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("components")) {
                document.set(entry.getKey(), resolve(entry.getValue(), main, "/" + entry.getKey()));
              }
            });
    for (Map.Entry<String, JsonNode> kind : files.read(main).path("components").properties()) {
      for (String name : iterable(kind.getValue())) {
        takeIn(main, COMPONENTS + kind.getKey() + "/" + name, main, "/components");
      }
    }
    document.set("components", components);
    return document;
  }

  private static Iterable<String> iterable(JsonNode object) {
    return object::fieldNames;
  }

  private JsonNode resolve(JsonNode node, Path file, String at) {
    if (node instanceof ObjectNode object) {
      if (object.path(REF).isTextual()) {
        return follow(object.get(REF).textValue(), file, at);
      }
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        String key = entry.getKey();
        if (key.equals(EXTERNAL_VALUE)) {
          resolved.set("value", files.read(sibling(file, entry.getValue().textValue())));
        } else {
          resolved.set(key, resolve(entry.getValue(), file, at + "/" + escape(key)));
        }
      }
      return resolved;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < array.size(); i++) {
        resolved.add(resolve(array.get(i), file, at + "/" + i));
      }
      return resolved;
    }
    return node;
  }

  private JsonNode follow(String reference, Path file, String at) {
    int hash = reference.indexOf('#');
    if (hash < 0) {
      throw new SpecException(
          files.name(file),
          at,
          "the reference '" + reference + "' names no place in a file.",
          "Write it as file.yaml#/place.");
    }
    Path target = hash == 0 ? file : sibling(file, reference.substring(0, hash));
    String pointer = reference.substring(hash + 1);
    if (pointer.startsWith(COMPONENTS)) {
      takeIn(target, pointer, file, at);
      return JsonNodeFactory.instance.objectNode().put(REF, "#" + pointer);
    }
    return resolve(find(target, pointer, file, at), target, pointer);
  }

  /** Takes a component into the document, once; what it refers to follows it. */
  private void takeIn(Path target, String pointer, Path file, String at) {
    JsonNode component = find(target, pointer, file, at);
    String elsewhere = component.path(REF).asText("");
    if (elsewhere.endsWith("#" + pointer) && !elsewhere.startsWith("#")) {
      // An entry that only forwards to the same component of another file.
      takeIn(
          sibling(target, elsewhere.substring(0, elsewhere.indexOf('#'))),
          pointer,
          target,
          pointer);
      return;
    }
    Path known = definedIn.putIfAbsent(pointer, target);
    if (known != null) {
      if (!known.equals(target)) {
        throw new SpecException(
            files.name(target),
            pointer,
            "a component of this name is also in " + files.name(known) + ".",
            "Rename one of them, or move it to shared/ and refer to it from both.");
      }
      return;
    }
    String[] kindAndName = pointer.substring(COMPONENTS.length()).split("/", 2);
    ObjectNode kind = components.withObjectProperty(kindAndName[0]);
    kind.putNull(kindAndName[1]); // keeps the order of first mention
    kind.set(kindAndName[1], resolve(component, target, pointer));
  }

  private JsonNode find(Path target, String pointer, Path file, String at) {
    JsonNode found = files.read(target).at(JsonPointer.compile(pointer));
    if (found.isMissingNode()) {
      throw new SpecException(
          files.name(file),
          at,
          "refers to " + files.name(target) + "#" + pointer + ", which does not exist.",
          "Add it there, or correct the reference.");
    }
    return found;
  }

  private static Path sibling(Path file, String relative) {
    return file.resolveSibling(relative).normalize();
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
