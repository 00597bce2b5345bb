package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schemas of a page's bodies. Every object gets a schema of its own, named after the
 * member that it is; one that the spec shares already is referred to.
 */
final class TranscribedSchemas {
  private static final int LONGEST_EXAMPLE = 200;
  private static final int MOST_NAMED = 20;
  private static final int MOST_ROUNDS = 10;

  /** Names that say nothing without the operation's. */
  private static final Set<String> GENERAL =
      Set.of("Content", "Data", "Info", "Item", "List", "Member", "Page", "Param", "Result");

  /** Words in a member's name that make one ask for its unit. */
  private static final List<String> MEASURED =
      List.of(
          "amount",
          "carriage",
          "date",
          "fee",
          "freight",
          "height",
          "length",
          "payment",
          "price",
          "time",
          "weight",
          "width");

  private final String operation;
  private final String level;
  private final Set<String> taken;
  private final SharedSchemas shared;
  private final Map<String, YamlText> schemas = new LinkedHashMap<>();

  /** The schemas of this page's objects, to use one again for the same. */
  private final Map<Shape, String> names = new HashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Outlines outlines = new Outlines();

  /**
   * Begins.
   *
   * @param operation the operation's name, which the names of its bodies begin with
   * @param level how well what the page shows is known
   * @param taken the names that other pages' schemas have
   */
  TranscribedSchemas(SpecDocument spec, String operation, String level, Set<String> taken) {
    this.operation = operation;
    this.level = level;
    this.taken = taken;
    this.shared = new SharedSchemas(spec);
  }

  /** An object: what it would be called, and all that makes its schema differ from another's. */
  private record Shape(String name, int outline) {}

  Map<String, YamlText> schemas() {
    return schemas;
  }

  /** A body with the fields of its lists in their places, some of which were guessed. */
  private record Placed(ShownPlace root, List<Field> guessed) {}

  /**
   * Puts the fields of the lists in their places, as they will be put when the page is compared:
   * then it is known which object has which member. So it is done again with what was found, until
   * nothing changes.
   */
  private Placed place(Body body) {
    ShownPlace root = ShownPlace.ofExamples(body);
    List<Field> guessed = FieldTree.addTo(root, body, KnownMembers.NONE);
    for (int round = 1; round < MOST_ROUNDS && body.isListed(); round++) {
      ShownPlace again = ShownPlace.ofExamples(body);
      FieldTree.addTo(again, body, KnownMembers.of(root));
      if (outlines.of(again) == outlines.of(root)) {
        break;
      }
      root = again;
    }
    return new Placed(root, guessed);
  }

  /** Writes the schema of a request, and returns its name. */
  String addRequest(Body body) {
    String name = body(operation + "Request");
    Placed placed = place(body);
    ShownPlace root = placed.root();
    YamlText schema = reserve(name);
    askForPlace(schema, placed.guessed());
    new Writer(body, true, name).addSchema(schema, 3, root, "What the page shows as its request.");
    return name;
  }

  /**
   * Writes the schema of an answer, and returns its name: the envelope that the spec knows, and
   * what is in it.
   *
   * @param status the HTTP status, when it is not that of success
   */
  String addResponse(String status, Body body) {
    String name = body(operation + "Response" + status);
    Placed placed = place(body);
    ShownPlace root = placed.root();
    Writer writer = new Writer(body, false, name);
    Optional<SpecSchema> envelope =
        MemberType.of("", root).isObject() ? shared.envelope(root, body) : Optional.empty();
    YamlText schema = reserve(name);
    askForPlace(schema, placed.guessed());
    if (envelope.isEmpty()) {
      schema.question(3, "Which envelope is it? None that the spec shares has these members.");
      writer.addSchema(schema, 3, root, "What the page shows as its answer.");
      return name;
    }
    Set<String> known = envelope.get().properties().keySet();
    Set<String> others = new LinkedHashSet<>(root.members().keySet());
    others.removeAll(known);
    addEnvelope(schema, envelope.get());
    if (!others.isEmpty()) {
      schema.line(4, "- type: object");
      writer.addProperties(schema, 5, root.only(others));
    }
    return name;
  }

  /**
   * Writes the schema of an answer that the page does not show, and returns its name.
   *
   * @param status the HTTP status, when it is not that of success
   */
  String addUnseenResponse(String status, @Nullable SpecSchema envelope) {
    String name = body(operation + "Response" + status);
    YamlText schema = reserve(name);
    if (envelope == null) {
      schema.question(3, "What is the answer? The page does not show it.");
      schema.line(3, "type: object").member(3, "description", "The page does not show it.");
    } else {
      schema.question(
          3, "Is this the envelope, and what is in it? The page does not show the answer.");
      addEnvelope(schema, envelope);
    }
    return name;
  }

  private static void askForPlace(YamlText schema, List<Field> guessed) {
    if (!guessed.isEmpty()) {
      String names =
          guessed.stream()
              .map(field -> Printable.quoted(field.name()))
              .distinct()
              .limit(MOST_NAMED)
              .collect(Collectors.joining(", "));
      schema.question(3, "Of which object are they members? The list does not show it: " + names);
    }
  }

  private void addEnvelope(YamlText schema, SpecSchema envelope) {
    String name = envelope.place().key();
    schema
        .member(3, "description", "The " + name + ".")
        .line(3, "x-implements: [" + name + "]")
        .line(3, "allOf:")
        .line(4, "- $ref: " + quoted(shared.reference(name)));
  }

  private YamlText reserve(String name) {
    YamlText schema = new YamlText();
    schemas.put(name, schema);
    return schema;
  }

  private static String quoted(String reference) {
    return "'" + reference + "'";
  }

  /** Writes the schemas of one body. */
  private final class Writer {
    private final Body body;
    private final boolean isRequest;
    private final String bodyName;

    Writer(Body body, boolean isRequest, String bodyName) {
      this.body = body;
      this.isRequest = isRequest;
      this.bodyName = bodyName;
    }

    /** Writes what a named schema says. */
    void addSchema(YamlText yaml, int depth, ShownPlace place, String description) {
      MemberType type = MemberType.of("", place);
      boolean object = type.isObject();
      if (object) {
        yaml.line(depth, "type: object");
      } else {
        addType(yaml, depth, type);
      }
      yaml.member(depth, "description", description);
      if (body.mediaType() != null && !body.mediaType().equals(MediaTypes.JSON)) {
        // Only what is JSON takes over the evidence of its operation.
        yaml.open(depth, "x-evidence").member(depth + 1, "level", level);
      }
      if (object) {
        addProperties(yaml, depth, place);
      } else if (type.type().equals("array")) {
        addItems(yaml, depth, bodyName, place.elements());
      }
    }

    void addProperties(YamlText yaml, int depth, ShownPlace place) {
      List<String> required = new ArrayList<>();
      boolean described = false;
      for (Map.Entry<String, ShownPlace> member : place.inOrder().entrySet()) {
        if (isRequired(member.getValue())) {
          required.add(YamlText.scalar(member.getKey()));
        }
        Field field = member.getValue().field();
        described |= field != null && field.described() > 0;
      }
      if (!required.isEmpty()) {
        yaml.line(depth, "required: [" + String.join(", ", required) + "]");
      }
      if (place.members().isEmpty()) {
        yaml.question(depth, "What members are there? The page does not show any.");
        return;
      }
      yaml.question(
          depth,
          described
              ? "What does each member mean? See the page's own words."
              : "What does each member mean? The page shows names and values only.");
      yaml.line(depth, "properties:");
      place.inOrder().forEach((name, member) -> addMember(yaml, depth + 1, name, member));
    }

    /** The spec never demands a member of an answer, whatever a page says. */
    private boolean isRequired(ShownPlace member) {
      Field field = member.field();
      return isRequest && field != null && Boolean.TRUE.equals(field.required());
    }

    private void addMember(YamlText yaml, int depth, String name, ShownPlace member) {
      askForUnit(yaml, depth, name, member);
      yaml.open(depth, name);
      MemberType type = MemberType.of(name, member);
      if (type.type().equals("object") && !member.members().isEmpty()) {
        yaml.line(depth + 1, "$ref: " + quoted(reference(name, false, member)));
        return;
      }
      addType(yaml, depth + 1, type);
      if (!isRequired(member) || allowsNull(member)) {
        yaml.line(depth + 1, "nullable: true");
      }
      yaml.member(depth + 1, "description", description(member));
      addExample(yaml, depth + 1, type, member);
      if (type.type().equals("array")) {
        addItems(yaml, depth + 1, name, member.elements());
      }
    }

    private void addType(YamlText yaml, int depth, MemberType type) {
      switch (type.type()) {
        case MemberType.UNKNOWN -> {
          yaml.question(depth, "What type is it? The page shows no value but null.");
          yaml.line(depth, "type: object");
        }
        case MemberType.SEVERAL ->
            yaml.question(depth, "What type is it? The page shows values of several types.");
        default -> {
          yaml.line(depth, "type: " + type.type());
          if (!type.format().isEmpty()) {
            yaml.line(depth, "format: " + type.format());
          }
        }
      }
    }

    private static boolean allowsNull(ShownPlace member) {
      FieldType type = member.type();
      return (type != null && type.nullable())
          || member.values().stream().anyMatch(ShownValue::isNull);
    }

    private static String description(ShownPlace member) {
      Field field = member.field();
      return field != null && field.described() > 0
          ? "The page says what it is in line " + field.described() + "."
          : "The page does not say what it is.";
    }

    private void addExample(YamlText yaml, int depth, MemberType type, ShownPlace member) {
      if (type.type().equals(MemberType.SEVERAL)) {
        return;
      }
      member.values().stream()
          .filter(ShownValue::isScalar)
          .map(ShownValue::json)
          .filter(value -> YamlText.isSimple(value) && isOf(type, value))
          .filter(value -> value.asText().length() <= LONGEST_EXAMPLE)
          .findFirst()
          .ifPresent(value -> yaml.line(depth, "example: " + YamlText.scalar(value)));
    }

    private static boolean isOf(MemberType type, JsonNode value) {
      return switch (type.type()) {
        case "string" -> value.isTextual();
        case "boolean" -> value.isBoolean();
        case "integer" -> value.isIntegralNumber();
        case "number" -> value.isNumber();
        default -> false;
      };
    }

    private void addItems(YamlText yaml, int depth, String name, ShownPlace elements) {
      yaml.line(depth, "items:");
      MemberType type = MemberType.of(name, elements);
      if (type.type().equals("object") && !elements.members().isEmpty()) {
        yaml.line(depth + 1, "$ref: " + quoted(reference(name, true, elements)));
        return;
      }
      addType(yaml, depth + 1, type);
      if (allowsNull(elements)) {
        yaml.line(depth + 1, "nullable: true");
      }
      yaml.member(depth + 1, "description", "One of the elements.");
      addExample(yaml, depth + 1, type, elements);
      if (type.type().equals("array")) {
        addItems(yaml, depth + 1, name, elements.elements());
      }
    }

    private void askForUnit(YamlText yaml, int depth, String name, ShownPlace member) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean scalar = member.members().isEmpty() && !member.hasElements();
      if (scalar && MEASURED.stream().anyMatch(lower::contains)) {
        yaml.question(depth, "In which unit or format is " + Printable.quoted(name) + "?");
      }
    }

    /** The reference to the schema of an object: a shared one, one of this page, or a new one. */
    private String reference(String member, boolean isList, ShownPlace place) {
      String name = Names.schema(member, isList);
      Optional<SpecSchema> known = shared.like(name, place, body, isRequest);
      if (known.isPresent()) {
        return shared.reference(known.get().place().key());
      }
      Shape shape = new Shape(GENERAL.contains(name) ? operation + name : name, outlines.of(place));
      String written = names.get(shape);
      if (written != null) {
        return "#/components/schemas/" + written;
      }
      String own = free(shape.name());
      names.put(shape, own);
      addSchema(reserve(own), 3, place, "What the page shows as " + Printable.text(member) + ".");
      return "#/components/schemas/" + own;
    }
  }

  /** A body's name: with a number where another schema is called so. */
  private String body(String name) {
    String free = name;
    for (int number = 2; taken.contains(free) || schemas.containsKey(free); number++) {
      free = name + number;
    }
    return free;
  }

  /** A name that is not another schema's: with the operation's before it, or with a number. */
  private String free(String name) {
    String candidate = name;
    while (taken.contains(candidate) || schemas.containsKey(candidate)) {
      int number = numbers.merge(name, 1, Integer::sum);
      candidate = number == 1 ? operation + name : operation + name + number;
    }
    return candidate;
  }

  /** The names of the schemas that something in the spec leads to. */
  static Set<String> reachedFrom(JsonNode node, JsonNode document) {
    Set<String> names = new HashSet<>();
    reach(node, document, names);
    return names;
  }

  private static void reach(JsonNode node, JsonNode document, Set<String> names) {
    String target = node.path("$ref").asText("");
    String name = target.substring(target.lastIndexOf('/') + 1);
    if (target.startsWith("#/components/schemas/") && names.add(name)) {
      reach(document.path("components").path("schemas").path(name), document, names);
    }
    node.forEach(child -> reach(child, document, names));
  }
}
