package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a spec's folder, to say in which of them stands what is in the bundle. */
final class SourceFiles {
  private static final String MAIN = "openapi.yaml";
  private static final String REF = "$ref";
  private static final String COMPONENTS = "/components/";
  private static final String SCHEMAS = COMPONENTS + "schemas/";

  private final Path folder;
  private final Map<Path, JsonNode> files = new HashMap<>();

  /** The files of the components, by their pointers. */
  private final Map<String, Path> components = new TreeMap<>();

  SourceFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    for (Path file : yamlFiles()) {
      for (Map.Entry<String, JsonNode> kind : read(file).path("components").properties()) {
        for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
          if (!component.getValue().has(REF)) {
            components.putIfAbsent(COMPONENTS + kind.getKey() + "/" + component.getKey(), file);
          }
        }
      }
    }
  }

  private List<Path> yamlFiles() {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode read(Path file) {
    return files.computeIfAbsent(
        file,
        f -> {
          try {
            return SpecDocument.YAML.readTree(f.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The file of a named schema, as its path below the folder; null when there is none. */
  @Nullable String fileOfSchema(String name) {
    Path file = components.get(SCHEMAS + name);
    return file == null ? null : nameOf(file);
  }

  /** Whether a named schema is in a file under {@code shared/}. */
  boolean isShared(String schema) {
    String file = fileOfSchema(schema);
    return file != null && file.startsWith("shared/");
  }

  /** Adds the shared schemas to a bundle that nothing in it refers to yet. */
  void addShared(ObjectNode bundle) {
    ObjectNode schemas = bundle.withObjectProperty("components").withObjectProperty("schemas");
    components.forEach(
        (pointer, file) -> {
          String name = pointer.substring(pointer.lastIndexOf('/') + 1);
          if (pointer.startsWith(SCHEMAS) && isShared(name) && !schemas.has(name)) {
            JsonNode schema = read(file).at(pointer).deepCopy();
            bundleReferences(schema);
            schemas.set(name, schema);
          }
        });
  }

  private static void bundleReferences(JsonNode node) {
    if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
      String target = object.path(REF).textValue();
      object.put(REF, target.substring(target.indexOf('#')));
    }
    node.forEach(SourceFiles::bundleReferences);
  }

  private String nameOf(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Where a place of the bundle is written. */
  SpecPlace place(String pointer) {
    Path file = folder.resolve(MAIN);
    List<String> steps = List.of(pointer.split("/", -1));
    int next = 1;
    StringBuilder at = new StringBuilder();
    if (steps.size() > 3 && pointer.startsWith(COMPONENTS)) {
      String component = COMPONENTS + steps.get(2) + "/" + steps.get(3);
      file = components.getOrDefault(component, file);
      at.append(component);
      next = 4;
    }
    while (true) {
      JsonNode node = read(file).at(at.toString());
      while (node.path(REF).isTextual()) {
        String target = node.path(REF).textValue();
        int hash = target.indexOf('#');
        file = hash == 0 ? file : file.resolveSibling(target.substring(0, hash)).normalize();
        at.setLength(0);
        at.append(target.substring(hash + 1));
        node = read(file).at(at.toString());
      }
      if (next == steps.size()) {
        return new SpecPlace(nameOf(file), at.toString());
      }
      String step = steps.get(next++);
      if (step.equals("value") && node.path("externalValue").isTextual()) {
        file = file.resolveSibling(node.path("externalValue").textValue()).normalize();
        at.setLength(0);
      } else {
        at.append('/').append(step);
      }
    }
  }
}
