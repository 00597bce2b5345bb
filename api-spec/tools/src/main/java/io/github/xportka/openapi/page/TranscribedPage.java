package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.page.ParameterComparison.SpecParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the file of a page, and the files of its examples. */
final class TranscribedPage {
  private static final String INFERRED = "inferred";

  private final DocumentationPage page;
  private final SpecDocument spec;
  private final PageTranscription.Source source;
  private final Neighbours neighbours;
  private final String path;
  private final String operationId;
  private final Optional<String> shownScheme;
  private final String scheme;
  private final @Nullable Body request;
  private final TranscribedSchemas schemas;
  private final TranscribedBodies bodies;

  TranscribedPage(DocumentationPage page, SpecDocument spec, PageTranscription.Source source) {
    this.page = page;
    this.spec = spec;
    this.source = source;
    this.path = spec.belowServer(page.endpoint().path());
    this.neighbours = new Neighbours(spec, path);
    this.operationId = freeOperationId();
    this.shownScheme = neighbours.shownScheme(page);
    this.scheme = shownScheme.or(neighbours::nearestScheme).or(neighbours::firstScheme).orElse("");
    this.request = shown(page.request());
    this.schemas =
        new TranscribedSchemas(
            spec, Names.upperFirst(operationId), source.level(), namesOfOthers());
    this.bodies = new TranscribedBodies(operationId, schemas, neighbours.nearestEnvelope());
  }

  private static @Nullable Body shown(@Nullable Body body) {
    return body == null || !body.isShown() ? null : body;
  }

  private boolean showsAnswer() {
    return page.responses().stream()
        .anyMatch(answer -> answer.isSuccess() && answer.body().isShown());
  }

  /** The names of the schemas that remain when this operation's old ones, if any, are gone. */
  private Set<String> namesOfOthers() {
    JsonNode document = spec.root().node();
    Set<String> names = new HashSet<>();
    spec.root().at("components", "schemas").members().forEach(schema -> names.add(schema.key()));
    Set<String> old =
        TranscribedSchemas.reachedFrom(spec.root().at("paths", path).node(), document);
    for (SpecNode other : spec.root().at("paths").members()) {
      if (!other.key().equals(path)) {
        old.removeAll(TranscribedSchemas.reachedFrom(other.node(), document));
      }
    }
    names.removeAll(old);
    return names;
  }

  private String freeOperationId() {
    Set<String> taken =
        spec.operations().stream()
            .filter(operation -> !operation.path().equals(path))
            .map(DescribedOperation::id)
            .collect(Collectors.toSet());
    int steps = 1;
    String id = Names.operationId(path, steps);
    while (taken.contains(id) && steps < path.length()) {
      id = Names.operationId(path, ++steps);
    }
    return id;
  }

  String path() {
    return path;
  }

  String operationId() {
    return operationId;
  }

  String file() {
    String title = page.endpoint().title();
    String name = title == null ? "" : Names.file(title);
    return "pages/" + (name.isEmpty() ? Names.fileOfId(operationId) : name) + ".yaml";
  }

  /** The texts of the files by their paths, the page file first. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(file(), text());
    files.putAll(bodies.examples());
    return files;
  }

  private String text() {
    YamlText yaml = new YamlText();
    yaml.line(
        0,
        "# Transcribed from a saved page. Each QUESTION is for a person to answer, and to delete.");
    if (page.isCutOff()) {
      yaml.question(
          0, "What is on the rest of the page? It was saved up to line " + page.lines() + ".");
    }
    yaml.open(0, "pathItem").open(1, page.method().toLowerCase(Locale.ROOT));
    addNames(yaml);
    addEvidence(yaml);
    addFaults(yaml);
    addSecurity(yaml);
    addParameters(yaml);
    if (request != null) {
      bodies.addRequest(yaml, request);
    }
    bodies.addAnswers(yaml, page.responses());
    yaml.open(0, "components").open(1, "schemas");
    schemas.schemas().forEach((name, schema) -> yaml.open(2, name).append(schema));
    return yaml.toString();
  }

  private void addNames(YamlText yaml) {
    String title = title();
    yaml.question(2, "Is this what the operation should be called? It is the end of its path.")
        .member(2, "operationId", operationId);
    String tag = neighbours.tag();
    if (!tag.isEmpty()) {
      yaml.question(2, "Which part of the API is it? " + asNearest("This is"))
          .line(2, "tags: [" + YamlText.scalar(tag) + "]");
    }
    yaml.member(2, "summary", title)
        .question(2, "What does it do, and when is it called?")
        .member(2, "description", title + ".");
    if (source.url().isPresent()) {
      yaml.open(2, "externalDocs")
          .member(3, "description", title)
          .member(3, "url", source.url().get());
    } else {
      yaml.question(
          2,
          "What is the address of the page? It belongs here, as externalDocs, and in x-evidence.");
    }
  }

  private String asNearest(String begin) {
    DescribedOperation nearest = neighbours.nearest();
    return nearest == null
        ? begin + " the first one of the spec."
        : begin + " as for " + nearest.id() + ", whose path is the nearest.";
  }

  /** The page's title, without what a summary may not have: it becomes part of generated code. */
  private String title() {
    String plain = page.title().orElse("").replaceAll("[\"\\\\*]", "").strip();
    String title = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return title.isEmpty() ? operationId : title;
  }

  private void addEvidence(YamlText yaml) {
    boolean sends = request != null || !page.parameters().isEmpty() || page.showsWholeRequest();
    String ofRequest = sends ? source.level() : INFERRED;
    String ofResponse = showsAnswer() ? source.level() : INFERRED;
    List<String> levels = List.of(source.level(), ofRequest, ofResponse);
    String weakest =
        levels.stream()
            .max(Comparator.comparingInt(PageTranscription.Source.LEVELS::indexOf))
            .orElse(source.level());
    yaml.open(2, "x-evidence")
        .member(3, "level", weakest)
        .member(3, "path", source.level())
        .member(3, "request", ofRequest)
        .member(3, "response", ofResponse);
    source.url().ifPresent(url -> yaml.member(3, "page", url));
    DocumentationPage.Modified modified = page.modified();
    if (modified != null && !modified.time().isEmpty()) {
      yaml.member(3, "modified", modified.time());
    }
    List<String> inferred = inferred();
    if (!inferred.isEmpty()) {
      yaml.open(3, "inferred");
      inferred.forEach(sentence -> yaml.line(4, "- " + YamlText.scalar(sentence)));
    }
  }

  /**
   * Where a page has a fault, or is not of one mind, nothing that the spec could say agrees with
   * it: that is acknowledged, until a person has looked at it.
   */
  private void addFaults(YamlText yaml) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (request != null) {
      request.problem().ifPresent(problem -> faults.put(Wording.unread("request"), problem));
    }
    for (Response answer : page.responses()) {
      answer
          .body()
          .problem()
          .ifPresent(problem -> faults.put(Wording.unread(answer.what()), problem));
    }
    for (SampleComparison.Contradiction found : new SampleComparison(page, spec).contradictions()) {
      faults.put(found.what(), "its line " + found.line() + " has " + found.shown());
    }
    if (!faults.isEmpty()) {
      yaml.question(2, "What is meant? The page contradicts itself, or cannot be read to its end.")
          .open(2, "x-known-differences");
      faults.forEach(
          (what, fault) ->
              yaml.line(3, "- what: " + what)
                  .member(4, "reason", "A fault of the page: " + fault + "."));
    }
  }

  private List<String> inferred() {
    List<String> inferred = new ArrayList<>();
    inferred.add("The meaning of each member.");
    if (request != null && request.fields().stream().allMatch(f -> f.required() == null)) {
      inferred.add("That every member may be left out. The page shows no requiredness.");
    }
    if (shownScheme.isEmpty()) {
      inferred.add("How requests are signed. The page does not show it.");
    }
    if (!showsAnswer()) {
      inferred.add("The answer. The page does not show it.");
    }
    return inferred;
  }

  private void addSecurity(YamlText yaml) {
    yaml.question(2, "May it be sent again when nobody knows what became of it? Then it is safe.")
        .member(2, "x-retry", "unsafe");
    if (scheme.isEmpty()) {
      yaml.question(2, "How are requests signed? The spec has no scheme.");
      return;
    }
    if (shownScheme.isEmpty()) {
      yaml.question(
          2, "How are requests signed? The page does not show it. " + asNearest("This is"));
    }
    yaml.open(2, "security").line(3, "- " + YamlText.scalar(scheme) + ": []");
  }

  /** The parameters that do not sign the request. */
  private void addParameters(YamlText yaml) {
    Set<String> signing =
        neighbours.parameters(scheme).stream().map(SpecParameter::key).collect(Collectors.toSet());
    List<Parameter> others =
        page.parameters().stream()
            .filter(parameter -> !signing.contains(parameter.key()))
            .filter(
                parameter ->
                    !parameter.in().equals(Parameter.HEADER)
                        || !CurlSample.isOrdinaryHeader(parameter.name()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    yaml.open(2, "parameters");
    others.forEach(parameter -> addParameter(yaml, parameter));
  }

  private static void addParameter(YamlText yaml, Parameter parameter) {
    Field field = parameter.field();
    yaml.question(3, "What does " + Printable.quoted(parameter.name()) + " mean?");
    if (parameter.required() == null) {
      yaml.question(3, "Is it required? The page does not say.");
    }
    boolean required =
        Boolean.TRUE.equals(parameter.required()) || parameter.in().equals(Parameter.PATH);
    ShownPlace place = new ShownPlace();
    if (field != null) {
      place.list(field);
    }
    MemberType type = MemberType.of(parameter.name(), place);
    boolean known = !type.type().equals(MemberType.UNKNOWN);
    yaml.line(3, "- name: " + YamlText.scalar(parameter.name()))
        .member(4, "in", parameter.in())
        .line(4, "required: " + required)
        .member(4, "description", "The page does not say what it is.")
        .open(4, "schema")
        .line(5, "type: " + (known ? type.type() : "string"));
    if (!type.format().isEmpty()) {
      yaml.line(5, "format: " + type.format());
    }
    if (field != null && field.type().nullable()) {
      yaml.line(5, "nullable: true");
    }
  }
}
