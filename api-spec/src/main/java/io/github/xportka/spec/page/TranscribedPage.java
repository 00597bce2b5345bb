package io.github.xportka.spec.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.spec.page.ParameterComparison.SpecParameter;
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
  private final Map<String, String> examples = new LinkedHashMap<>();

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
    files.putAll(examples);
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
    addRequest(yaml);
    addAnswers(yaml);
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
      request.problem().ifPresent(problem -> faults.put("unread.request", problem));
    }
    for (Response answer : page.responses()) {
      answer.body().problem().ifPresent(problem -> faults.put("unread." + answer.what(), problem));
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

  private void addRequest(YamlText yaml) {
    if (request == null) {
      return;
    }
    if (request.fields().stream().allMatch(field -> field.required() == null)) {
      yaml.question(2, "Which members are required? The page does not say, so none is.");
    }
    yaml.open(2, "requestBody").line(3, "required: true").open(3, "content");
    addContent(yaml, 4, request, schemas.addRequest(request), "request");
  }

  private void addAnswers(YamlText yaml) {
    yaml.open(2, "responses");
    Map<String, List<Response>> byStatus = new LinkedHashMap<>();
    byStatus.put(Response.SUCCESS, new ArrayList<>());
    for (Response shown : page.responses()) {
      byStatus.computeIfAbsent(shown.status(), status -> new ArrayList<>()).add(shown);
    }
    byStatus.forEach((status, shown) -> addAnswer(yaml, status, shown));
  }

  private void addAnswer(YamlText yaml, String status, List<Response> shown) {
    yaml.line(3, "'" + status + "':");
    if (status.equals(Response.SUCCESS)) {
      yaml.question(4, "What does the answer mean?")
          .member(4, "description", "The answer, or the failure envelope.");
    } else {
      yaml.question(4, "What does the answer mean, and when does it come?")
          .member(4, "description", "The page has it in line " + shown.get(0).line() + ".");
    }
    List<Response> named = shown.stream().filter(Response::namesItsContent).toList();
    if (named.isEmpty() && status.equals(Response.SUCCESS)) {
      yaml.open(4, "content");
      addUnseen(yaml, status, MediaTypes.JSON);
    } else if (!named.isEmpty()) {
      yaml.open(4, "content");
      named.forEach(answer -> addContent(yaml, answer));
    }
  }

  private void addContent(YamlText yaml, Response answer) {
    Body body = answer.body();
    if (!body.isShown()) {
      addUnseen(yaml, answer.status(), answer.mediaType());
      return;
    }
    String status = answer.isSuccess() ? "" : answer.status();
    addContent(yaml, 5, body, schemas.addResponse(status, body), "response" + status);
  }

  /** What a page names and does not show: of JSON, there is an envelope to guess. */
  private void addUnseen(YamlText yaml, String status, String mediaType) {
    yaml.open(5, mediaType);
    if (mediaType.equals(MediaTypes.JSON)) {
      boolean success = status.equals(Response.SUCCESS);
      String schema =
          schemas.addUnseenResponse(
              success ? "" : status, success ? neighbours.nearestEnvelope() : null);
      yaml.open(6, "schema").line(7, "$ref: '#/components/schemas/" + schema + "'");
      yaml.question(6, "What is an example of it? The page shows none.");
    } else {
      yaml.question(6, "What is the answer? The page names its media type only.")
          .open(6, "schema")
          .line(7, "type: string")
          .member(7, "description", "The page does not show it.");
    }
  }

  private void addContent(YamlText yaml, int depth, Body body, String schema, String file) {
    String mediaType = body.mediaType() == null ? MediaTypes.JSON : body.mediaType();
    yaml.open(depth, mediaType)
        .open(depth + 1, "schema")
        .line(depth + 2, "$ref: '#/components/schemas/" + schema + "'");
    List<JsonBlock> shown = body.examples();
    if (shown.isEmpty()) {
      yaml.question(depth + 1, "What is an example of it? The page shows none.");
      return;
    }
    yaml.open(depth + 1, "examples");
    for (int i = 0; i < shown.size(); i++) {
      String number = i == 0 ? "" : String.valueOf(i + 1);
      if (!shown.get(i).value().isComplete()) {
        yaml.question(depth + 2, "How does the example end? The page does not show it.");
      }
      yaml.open(depth + 2, "documented" + number)
          .member(depth + 3, "summary", "The page's example, from its line " + shown.get(i).line())
          .line(depth + 3, "externalValue: ../" + addExample(file + number, shown.get(i)));
    }
  }

  /** Adds an example's file, and returns its path. */
  private String addExample(String name, JsonBlock example) {
    String folder = "examples/" + operationId + "/";
    String path = folder + name + ".json";
    for (int i = 2; examples.containsKey(path); i++) {
      path = folder + name + "-" + i + ".json";
    }
    examples.put(path, ExampleJson.text(example.value().json()));
    return path;
  }
}
