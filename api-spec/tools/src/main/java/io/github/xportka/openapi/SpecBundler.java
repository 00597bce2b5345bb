package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes one self-contained document of the spec's many files.
 *
 * <p>A reference to a component of another file becomes a reference within the document, and the
 * component is taken in. Any other reference is replaced by what it points to, and an example's
 * {@code externalValue} by the value in that file. Names are kept: two components of one name in
 * two files are an error, since the generated class could only be one of them. Every schema and
 * every member gets an {@code x-evidence}: its own, or that of what it belongs to.
 */
public final class SpecBundler {
  private static final String COMPONENTS = "components";
  private static final String EXTERNAL_VALUE = "externalValue";

  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final Map<String, Place> takenIn = new HashMap<>();
  private final Set<Place> following = new LinkedHashSet<>();

  private SpecBundler() {}

  /**
   * Bundles the spec below a folder.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @return the document, the same for the same files
   * @throws SpecException when a file cannot be read, a reference leads nowhere, two components
   *     have one name, or it is open how well a schema is known
   */
  public static ObjectNode bundle(Path folder) {
    return bundle(SpecFiles.in(folder));
  }

  static ObjectNode bundle(SpecFiles files) {
    ObjectNode document = new SpecBundler().bundleMain(files.main());
    EvidenceWriter.complete(document, new SpecSource(files));
    UnconfirmedOperations.markIn(document);
    return document;
  }

  private ObjectNode bundleMain(Place main) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    for (Place member : main.members()) {
      if (!member.key().equals(COMPONENTS)) {
        document.set(member.key(), resolve(member));
      }
    }
    for (Place kind : main.at(COMPONENTS).members()) {
      kind.members().forEach(this::takeIn);
    }
    document.set(COMPONENTS, components);
    return document;
  }

  private JsonNode resolve(Place place) {
    if (place.isReference()) {
      return follow(place);
    }
    if (place.node().isObject()) {
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      for (Place member : place.members()) {
        if (member.key().equals(EXTERNAL_VALUE) && member.node().isTextual()) {
          resolved.set("value", member.externalFile().node());
        } else {
          resolved.set(member.key(), resolve(member));
        }
      }
      return resolved;
    }
    if (place.node().isArray()) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      place.elements().forEach(element -> resolved.add(resolve(element)));
      return resolved;
    }
    return place.node();
  }

  private JsonNode follow(Place reference) {
    Place target = reference.target();
    if (target.isComponent()) {
      takeIn(target);
      return JsonNodeFactory.instance.objectNode().put("$ref", "#" + target.pointer());
    }
    if (target.pointer().startsWith("/" + COMPONENTS + "/")) {
      throw reference.broken(
          "refers to a part of a component, " + target + ".",
          "Make the part a component of its own.");
    }
    if (!following.add(target)) {
      throw reference.broken(
          "the reference leads back to itself.", "Let it lead to what it stands for.");
    }
    JsonNode resolved = resolve(target);
    following.remove(target);
    return resolved;
  }

  /** Takes a component into the document, once; what it refers to follows it. */
  private void takeIn(Place component) {
    if (component.isReference() && isForwarder(component, component.target())) {
      takeIn(component.target());
      return;
    }
    Place known = takenIn.putIfAbsent(component.pointer(), component);
    if (known != null) {
      if (!known.equals(component)) {
        throw component.broken(
            "a component of this name is also in " + known.fileName() + ".",
            "Rename one of them, or move it to shared/ and refer to it from both.");
      }
      return;
    }
    ObjectNode kind = components.withObjectProperty(component.steps().get(1));
    kind.putNull(component.key()); // keeps the order of first mention
    kind.set(component.key(), resolve(component));
  }

  /** Whether an entry only forwards to the component of its name in another file. */
  private static boolean isForwarder(Place component, Place target) {
    return target.pointer().equals(component.pointer()) && !target.equals(component);
  }
}
