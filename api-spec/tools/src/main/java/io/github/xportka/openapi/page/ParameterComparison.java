package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the parameters. Those that sign a request are in the spec's security schemes; they are
 * always sent, as those in a path are, so it is no difference whether a page calls one of them
 * required.
 */
final class ParameterComparison {
  private static final int MOST_SCHEMES = 10;

  private final DocumentationPage page;
  private final DescribedOperation operation;
  private final Differences differences;

  ParameterComparison(
      DocumentationPage page, DescribedOperation operation, Differences differences) {
    this.page = page;
    this.operation = operation;
    this.differences = differences;
  }

  /**
   * A parameter of the spec.
   *
   * @param place where it stands
   * @param evidence how well it is known
   * @param signs whether it is part of how requests are signed
   * @param included whether only an included scheme has it
   */
  record SpecParameter(SpecNode place, Evidence evidence, boolean signs, boolean included) {
    String in() {
      return place.at("in").text();
    }

    String name() {
      return place.at("name").text();
    }

    String key() {
      return Parameter.key(in(), name());
    }

    String what() {
      return in() + "." + name();
    }
  }

  void compare() {
    Map<String, SpecParameter> missing = new LinkedHashMap<>();
    parameters(operation).forEach(known -> missing.putIfAbsent(known.key(), known));
    for (Parameter shown : page.parameters()) {
      SpecParameter known = missing.remove(shown.key());
      if (known != null) {
        compare(shown, known);
      } else if (!isOrdinary(shown)) {
        String what = shown.in() + "." + shown.name();
        differences.add(
            Difference.Kind.PARAMETER,
            what,
            "The page has " + what + ", but the spec has no such parameter.",
            shown.line(),
            operation.place());
      }
    }
    missing.values().forEach(this::missing);
  }

  private static boolean isOrdinary(Parameter parameter) {
    return parameter.in().equals(Parameter.HEADER) && CurlSample.isOrdinaryHeader(parameter.name());
  }

  private void missing(SpecParameter parameter) {
    if (!page.showsAll(parameter.in())) {
      return;
    }
    int line = line(parameter.in());
    if (parameter.included()) {
      differences.excuse(
          Difference.Kind.PARAMETER,
          parameter.what(),
          "The spec has " + parameter.what() + ", but the page does not.",
          line,
          parameter.place(),
          "the spec concludes that it is sent as well");
    } else {
      differences.addMissing(
          Difference.Kind.PARAMETER,
          parameter.what(),
          line,
          parameter.place(),
          parameter.evidence());
    }
  }

  private int line(String in) {
    for (Section section : page.sections()) {
      if (section.in().equals(in)) {
        return section.line();
      }
    }
    CurlSample curl = page.curl();
    return curl == null ? 0 : curl.line();
  }

  private void compare(Parameter shown, SpecParameter known) {
    Field field = shown.field();
    if (field == null && page.lists(shown.in())) {
      differences.excuse(
          Difference.Kind.PARAMETER,
          known.what(),
          "The spec has " + known.what() + ", but the page's list does not.",
          shown.line(),
          known.place(),
          "it is in the page's sample of a call, and not in its list");
    }
    if (field == null || known.signs()) {
      return;
    }
    boolean required = known.place().at("required").node().asBoolean();
    boolean always = known.in().equals(Parameter.PATH);
    if (!always && field.required() != null && field.required() != required) {
      differences.add(
          Difference.Kind.REQUIRED,
          known.what(),
          Wording.requiredness(known.what(), field.required()),
          field.line(),
          known.place());
    }
    TypeComparison.compare(
        field.type(),
        field.line(),
        SpecSchema.at(known.place().at("schema"), known.evidence()),
        known.what(),
        differences);
  }

  /** The parameters of an operation, and those that sign its requests. */
  static List<SpecParameter> parameters(DescribedOperation operation) {
    List<SpecParameter> parameters = new ArrayList<>();
    Evidence evidence = Evidence.of(operation.place(), "request");
    for (SpecNode written : operation.place().at("parameters").elements()) {
      SpecNode parameter = written.follow();
      parameters.add(new SpecParameter(parameter, evidence.within(parameter), false, false));
    }
    SpecNode root = SpecNode.root(operation.place().document());
    for (SpecNode choice : operation.place().at("security").elements()) {
      for (SpecNode scheme : choice.members()) {
        addSigning(scheme.key(), root, parameters);
      }
    }
    return parameters;
  }

  /** The parameters by which a security scheme signs, those of the schemes it includes as well. */
  static void addSigning(String scheme, SpecNode root, List<SpecParameter> parameters) {
    String next = scheme;
    for (int i = 0; i < MOST_SCHEMES && !next.isEmpty(); i++) {
      SpecNode signing = root.at("components", "securitySchemes", next).follow();
      Evidence evidence = new Evidence("inferred", "").within(signing);
      for (SpecNode parameter : signing.at("x-signing", "parameters").elements()) {
        parameters.add(new SpecParameter(parameter, evidence.within(parameter), true, i > 0));
      }
      next = signing.at("x-signing", "includes").text();
    }
  }
}
