package io.github.xportka.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in one of the spec's files, and what stands there; maybe nothing. Two places are equal
 * when file and pointer are.
 */
final class Place {
  private static final String REF = "$ref";

  private final SpecFiles files;
  private final Path file;
  private final JsonPointer pointer;
  private final JsonNode node;

  Place(SpecFiles files, Path file, JsonPointer pointer, JsonNode node) {
    this.files = files;
    this.file = file;
    this.pointer = pointer;
    this.node = node;
  }

  Path file() {
    return file;
  }

  String fileName() {
    return files.name(file);
  }

  String pointer() {
    return pointer.toString();
  }

  JsonNode node() {
    return node;
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  boolean has(String member) {
    return node.has(member);
  }

  /** The text that stands here, or an empty one. */
  String text() {
    return node.isTextual() ? node.textValue() : "";
  }

  /** The steps of the pointer: names of members and indexes of elements. */
  List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      steps.add(rest.getMatchingProperty());
    }
    return steps;
  }

  /** This place, with what the text that stands here says in JSON. */
  Place textAsJson() throws JsonProcessingException {
    return new Place(files, file, pointer, SpecFiles.JSON.readTree(text()));
  }

  /** The last step of the pointer: a member's name or an element's index. */
  String key() {
    JsonPointer last = pointer.last();
    return last == null ? "" : last.getMatchingProperty();
  }

  Place at(String member) {
    return new Place(files, file, pointer.appendProperty(member), node.path(member));
  }

  Place at(String... members) {
    return at(List.of(members));
  }

  Place at(List<String> members) {
    Place place = this;
    for (String member : members) {
      place = place.at(member);
    }
    return place;
  }

  /** The members of the object that stands here; none when it is no object. */
  List<Place> members() {
    List<Place> members = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> members.add(at(name)));
    return members;
  }

  /** The elements of the array that stands here; none when it is no array. */
  List<Place> elements() {
    List<Place> elements = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        elements.add(new Place(files, file, pointer.appendIndex(i), node.get(i)));
      }
    }
    return elements;
  }

  boolean isReference() {
    return node.path(REF).isTextual();
  }

  /** Whether this is a named entry of a file's components. */
  boolean isComponent() {
    List<String> steps = steps();
    return steps.size() == 3 && steps.get(0).equals("components");
  }

  /** Whether this is a named schema. */
  boolean isNamedSchema() {
    return isComponent() && steps().get(1).equals("schemas");
  }

  /**
   * The place that the reference standing here names.
   *
   * @throws SpecException when there is none
   */
  Place target() {
    String reference = node.path(REF).asText();
    int hash = reference.indexOf('#');
    if (hash < 0 || !reference.startsWith("/", hash + 1)) {
      throw broken(
          "the reference '" + reference + "' names no place in a file.",
          "Write it as file.yaml#/place.");
    }
    Path targetFile = hash == 0 ? file : sibling(reference.substring(0, hash));
    JsonPointer targetPointer = JsonPointer.compile(reference.substring(hash + 1));
    JsonNode found = files.read(targetFile).at(targetPointer);
    if (found.isMissingNode()) {
      throw broken(
          "refers to " + files.name(targetFile) + "#" + targetPointer + ", which does not exist.",
          "Add it there, or correct the reference.");
    }
    return new Place(files, targetFile, targetPointer, found);
  }

  /**
   * The file that is named by the text standing here.
   *
   * @throws SpecException when there is none
   */
  Place externalFile() {
    return files.place(sibling(text()));
  }

  private Path sibling(String relative) {
    Path sibling = file.resolveSibling(relative).normalize();
    if (!files.exists(sibling)) {
      throw broken(
          "refers to the file " + files.name(sibling) + ", which does not exist.",
          "Add it, or correct the reference.");
    }
    return sibling;
  }

  /** Where the references that begin here end: this place when none does. */
  Place follow() {
    Place place = this;
    for (int steps = 0; place.isReference(); steps++) {
      if (steps > 100) {
        throw broken("the reference leads back to itself.", "Let it lead to what it stands for.");
      }
      place = place.target();
    }
    return place;
  }

  SpecException broken(String problem, String remedy) {
    return new SpecException(finding(problem, remedy));
  }

  Finding finding(String problem, String remedy) {
    return new Finding(fileName(), pointer(), problem, remedy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && place.file.equals(file) && place.pointer.equals(pointer);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + pointer.hashCode();
  }

  @Override
  public String toString() {
    return fileName() + "#" + pointer();
  }
}
