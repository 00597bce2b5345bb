package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of all operations in the accepted forms, unchanged and with one change each. */
class PageDriftTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static PageComparison compare(String page) {
    return PageComparison.of(SpecPage.read(page, ""), SpecPage.SPEC, Optional.empty());
  }

  private static Stream<SpecPage> pages() {
    return SpecPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsNoDifferenceInUnchangedPage(SpecPage page) {
    for (String form : List.of(page.markdown(), page.yaml(), page.json())) {
      PageComparison comparison = compare(form);

      assertThat(comparison.openDifferences()).isEmpty();
      assertThat(comparison.correction()).isEmpty();
      assertThat(comparison.gaps()).isEmpty();
      assertThat(comparison.exitCode()).isZero();
      assertThat(comparison.operation().orElseThrow().id()).isEqualTo(page.id());
    }
    assertThat(compare(page.text()).openDifferences()).isEmpty();
    assertThat(compare(page.text()).matchedBy()).isEqualTo("path");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void doesNotPassPageWithLittleContent(SpecPage page) {
    String text = page.text();
    String head = text.substring(0, text.indexOf("\nRequest\n"));
    page.operation().remove("requestBody");
    page.operation().putObject("responses").putObject("200");

    assertThat(compare(head).exitCode()).isNotZero();
    assertThat(compare(page.markdown()).exitCode()).isNotZero();
    assertThat(compare(page.yaml()).exitCode()).isNotZero();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void reportsEachConfirmation(SpecPage page) {
    Operation operation = SpecPage.SPEC.operation(page.id()).orElseThrow();
    List<String> expected = new ArrayList<>();
    for (String part : Evidence.PARTS) {
      EvidenceLevel level = Evidence.of(operation, part).level();
      boolean isShown = !part.equals("request") || operation.request().exists();
      if (isShown && level.isWeakerThan(EvidenceLevel.VENDOR)) {
        expected.add(part + ": " + level.key() + " → vendor");
      }
    }

    List<Confirmation> confirmations = compare(page.markdown()).confirmations();

    assertThat(confirmations)
        .extracting(Confirmation::toString)
        .filteredOn(text -> !text.contains("."))
        .containsExactlyElementsOf(expected);
    assertThat(confirmations)
        .filteredOn(one -> one.what().contains("."))
        .extracting(Confirmation::place)
        .containsExactlyInAnyOrderElementsOf(weakProperties(operation));
  }

  /** Returns the properties that state a weaker level than a page of the vendor has. */
  private static Set<Node> weakProperties(Operation operation) {
    Set<Node> weak = new LinkedHashSet<>();
    for (Body body : operation.bodies()) {
      for (Schema schema : body.schema().reachable()) {
        schema.ownProperties().stream()
            .filter(property -> property.has(Evidence.KEY))
            .filter(
                property ->
                    Evidence.level(property.at(Evidence.KEY, "level"))
                        .isWeakerThan(EvidenceLevel.VENDOR))
            .forEach(weak::add);
      }
    }
    return weak;
  }

  /** Change of a page, with the difference that it causes. */
  private record Drift(String name, String what, String marker, int linesBefore) {}

  private static Stream<Arguments> drifts() {
    return SpecPage.all().stream()
        .flatMap(
            page ->
                Stream.of("added property", "type", "required", "enum", "host", "method", "example")
                    .flatMap(
                        name -> {
                          SpecPage changed = SpecPage.of(page.id());
                          return change(changed, name)
                              .map(drift -> Arguments.of(changed, drift))
                              .stream();
                        }));
  }

  private static Optional<Drift> change(SpecPage page, String name) {
    ObjectNode schema = page.bodySchema();
    String part = page.operation().has("requestBody") ? "request" : "response";
    switch (name) {
      case "added property" -> {
        schema.withObject("/properties").putObject("drifted").put("type", "string");
        return Optional.of(new Drift(name, part + ".drifted", "drifted:", 0));
      }
      case "type" -> {
        return scalar(schema)
            .map(
                property -> {
                  ObjectNode changed = schema.withObject("/properties").putObject(property);
                  changed.put("type", "array").put("title", "drift-marker");
                  return new Drift(name, part + "." + property, "drift-marker", 1);
                });
      }
      case "required" -> {
        return part.equals("response")
            ? Optional.empty()
            : scalar(schema).map(property -> toggle(schema, property));
      }
      case "enum" -> {
        return enumOf(page)
            .map(
                values -> {
                  values.add("DRIFTED");
                  return new Drift(name, "", "- DRIFTED", 0);
                });
      }
      case "host" -> {
        page.server("https://drifted.example/api");
        return Optional.of(new Drift(name, "host", "https://drifted.example", 0));
      }
      case "method" -> {
        page.method("put");
        return Optional.of(new Drift(name, "method", "    put:", 0));
      }
      default -> {
        String pointer = part.equals("request") ? "/requestBody" : "/responses/200";
        JsonNode example = page.operation().at(pointer + "/content/application~1json/example");
        ((ObjectNode) example).put("drifted", 1);
        return Optional.of(new Drift(name, part + ".drifted", "drifted: 1", 0));
      }
    }
  }

  private static Drift toggle(ObjectNode schema, String property) {
    ArrayNode required = NODES.arrayNode();
    boolean wasRequired = false;
    for (JsonNode name : schema.path("required")) {
      wasRequired |= name.textValue().equals(property);
      if (!name.textValue().equals(property)) {
        required.add(name);
      }
    }
    if (!wasRequired) {
      required.add(property);
    }
    schema.set("required", required);
    ObjectNode changed = NODES.objectNode().put("title", "drift-marker");
    changed.setAll((ObjectNode) schema.path("properties").path(property));
    schema.withObject("/properties").set(property, changed);
    return new Drift("required", "request." + property, "drift-marker", 1);
  }

  private static Optional<String> scalar(ObjectNode schema) {
    return schema.path("properties").properties().stream()
        .filter(
            entry ->
                List.of("string", "integer", "boolean")
                    .contains(entry.getValue().path("type").asText()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<ArrayNode> enumOf(SpecPage page) {
    return page.schemas().properties().stream()
        .map(entry -> entry.getValue().path("enum"))
        .filter(JsonNode::isArray)
        .map(values -> (ArrayNode) values)
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("drifts")
  void findsDriftWithItsLine(SpecPage page, Drift drift) {
    String text = page.markdown();
    int line =
        1
            + (int)
                text.substring(0, text.indexOf(drift.marker()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count()
            - drift.linesBefore();
    DocumentationPage read = SpecPage.read(text, "");

    PageComparison comparison = PageComparison.of(read, SpecPage.SPEC, Optional.empty());

    assertThat(comparison.exitCode()).isEqualTo(PageComparison.DIFFERENT);
    assertThat(comparison.openDifferences())
        .anySatisfy(
            difference -> {
              assertThat(difference.line()).isEqualTo(line);
              assertThat(difference.what()).contains(drift.what());
            });
  }
}
