package io.github.xportka.openapi.page;

import io.github.xportka.openapi.page.ParameterComparison.SpecParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be guessed about an operation from those of the spec that are like it. */
final class Neighbours {
  private final SpecDocument spec;
  private final String path;
  private final @Nullable DescribedOperation nearest;

  Neighbours(SpecDocument spec, String path) {
    this.spec = spec;
    this.path = path;
    this.nearest =
        spec.operations().stream()
            .filter(operation -> !operation.path().equals(path))
            .filter(operation -> stepsInCommon(operation.path()) > 0)
            .max(Comparator.comparingInt(operation -> stepsInCommon(operation.path())))
            .orElse(null);
  }

  private int stepsInCommon(String other) {
    String[] mine = path.split("/", -1);
    String[] its = other.split("/", -1);
    int steps = 1;
    while (steps < Math.min(mine.length, its.length) && mine[steps].equals(its[steps])) {
      steps++;
    }
    return steps - 1;
  }

  /** The operation whose path has most in common with this one's; null when none has anything. */
  @Nullable DescribedOperation nearest() {
    return nearest;
  }

  /** The tag of the nearest; else the first that the spec has; empty when it has none. */
  String tag() {
    return nearest == null
        ? spec.root().at("tags").node().path(0).path("name").asText("")
        : nearest.place().at("tags").node().path(0).asText("");
  }

  /**
   * The security scheme whose parameters a page shows, all of its own; empty when there is none.
   */
  Optional<String> shownScheme(DocumentationPage page) {
    Set<String> shown = new HashSet<>();
    page.parameters().forEach(parameter -> shown.add(parameter.key()));
    return spec.root().at("components", "securitySchemes").members().stream()
        .map(SpecNode::key)
        .filter(scheme -> shown.containsAll(ownParameters(scheme)))
        .max(Comparator.comparingInt(scheme -> ownParameters(scheme).size()));
  }

  private Set<String> ownParameters(String scheme) {
    Set<String> own = new HashSet<>();
    for (SpecParameter parameter : parameters(scheme)) {
      if (!parameter.included()) {
        own.add(parameter.key());
      }
    }
    return own;
  }

  /** The parameters by which a scheme signs requests. */
  List<SpecParameter> parameters(String scheme) {
    List<SpecParameter> parameters = new ArrayList<>();
    ParameterComparison.addSigning(scheme, spec.root(), parameters);
    return parameters;
  }

  /** The scheme of the nearest operation; empty when there is none. */
  Optional<String> nearestScheme() {
    return Optional.ofNullable(nearest)
        .flatMap(
            operation ->
                operation.place().at("security").elements().stream()
                    .flatMap(choice -> choice.members().stream())
                    .map(SpecNode::key)
                    .findFirst());
  }

  /** The first scheme that the spec has; empty when it has none. */
  Optional<String> firstScheme() {
    return spec.root().at("components", "securitySchemes").members().stream()
        .map(SpecNode::key)
        .findFirst();
  }

  /** The envelope of the nearest operation's answer; null when it has none in a shared file. */
  @Nullable SpecSchema nearestEnvelope() {
    SourceFiles sources = spec.sources();
    if (nearest == null || sources == null) {
      return null;
    }
    SpecNode schema =
        nearest.place().at("responses", "200", "content", MediaTypes.JSON, "schema").follow();
    for (SpecNode part : schema.at("allOf").elements()) {
      SpecNode envelope = part.follow();
      if (envelope.at("x-envelope").exists() && sources.isShared(envelope.key())) {
        return SpecSchema.at(part, new Evidence("", ""));
      }
    }
    return null;
  }
}
