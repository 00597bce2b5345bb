package io.github.xportka.docs;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Section of the signing page: one signing scheme with its parameters and a worked example. */
final class SigningSection {
  private final OpenApiDocument spec;
  private final SecurityScheme scheme;
  private final List<Operation> operations;

  private SigningSection(OpenApiDocument spec, SecurityScheme scheme, List<Operation> operations) {
    this.spec = spec;
    this.scheme = scheme;
    this.operations = operations;
  }

  /** Returns the sections of all signing schemes that operations use. */
  static String all(OpenApiDocument spec) {
    MarkdownText text = new MarkdownText();
    for (SecurityScheme scheme : spec.securitySchemes().values()) {
      List<Operation> operations =
          spec.operations().stream()
              .filter(operation -> schemeOf(operation).equals(scheme.name()))
              .toList();
      if (!operations.isEmpty()) {
        new SigningSection(spec, scheme, operations).write(text);
      }
    }
    return text.toString();
  }

  /** Returns the name of the signing scheme of an operation. */
  static String schemeOf(Operation operation) {
    return operation.security().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new SiteException(
                    operation.id(), "The signing scheme is missing.", "Name it under security."));
  }

  /** Header or query parameter of a signing scheme, with its description and evidence. */
  record Parameter(String name, String in, String description, Evidence evidence) {}

  /** Returns the parameters of a scheme, followed by those of the schemes that it includes. */
  static List<Parameter> parameters(OpenApiDocument spec, String schemeName) {
    List<Parameter> parameters = new ArrayList<>();
    Optional<SecurityScheme> scheme = Optional.ofNullable(spec.securitySchemes().get(schemeName));
    while (scheme.isPresent()) {
      Evidence inherited = evidence(scheme.get());
      for (Node parameter : scheme.get().signing().at("parameters").elements()) {
        parameters.add(
            new Parameter(
                parameter.at("name").text(),
                parameter.at("in").text(),
                parameter.at("description").text(),
                Evidence.of(parameter, inherited)));
      }
      scheme =
          Optional.ofNullable(
              spec.securitySchemes().get(scheme.get().signing().at("includes").text()));
    }
    return parameters;
  }

  private static Evidence evidence(SecurityScheme scheme) {
    return Evidence.of(scheme.node(), new Evidence(EvidenceLevel.INFERRED, null, null));
  }

  private void write(MarkdownText text) {
    text.heading(2, DisplayNames.title(scheme.name()))
        .paragraph(EvidenceBadge.of(evidence(scheme)) + " " + scheme.description().strip())
        .conclusions(Evidence.inferred(scheme.node()))
        .paragraph(
            "Operations with this scheme: "
                + String.join(", ", operations.stream().map(SiteLinks::toOperation).toList())
                + ".")
        .tableHeader("name", "sent as", "evidence", "meaning");
    for (Parameter parameter : parameters(spec, scheme.name())) {
      text.tableRow(
          "`" + parameter.name() + "`",
          parameter.in().equals("query") ? "query parameter" : parameter.in(),
          EvidenceBadge.of(parameter.evidence()),
          parameter.description());
    }
    writeExample(text.tableEnd());
  }

  private void writeExample(MarkdownText text) {
    Operation operation =
        Collections.min(
            operations, Comparator.comparing(each -> Evidence.of(each, "path").level()));
    String body = JavaSample.documentedRequest(operation).toString();
    SigningScheme signing = SignedExample.scheme(scheme.name());
    SignedExample signed = SignedExample.of(signing, operation.path(), body);
    String url = spec.root().at("servers", "0", "url").text() + operation.path() + query(signed);
    StringBuilder request = new StringBuilder(operation.method() + " " + url + "\n");
    signed.headers().forEach((name, value) -> request.append(name + ": " + value + "\n"));
    text.heading(3, "Worked example: " + operation.summary())
        .paragraph("The formula:")
        .code("text", formula(signing))
        .paragraph("The text that is digested, with the values of the example:")
        .code("text", signed.digested())
        .paragraph("The signature:")
        .code("text", signed.signature())
        .paragraph("The request:")
        .code("http", request.toString())
        .paragraph("The same request with `curl`:")
        .code("shell", curl(url, signed.headers(), body));
  }

  private static String formula(SigningScheme scheme) {
    return "%s(HEX(%s(\"%s\")))"
        .formatted(
            scheme.letterCase().equals("upper") ? "UPPER" : "LOWER",
            scheme.digest(),
            scheme.formula());
  }

  private static String curl(String url, Map<String, String> headers, String body) {
    StringBuilder command = new StringBuilder("curl '" + url + "' \\\n");
    headers.forEach((name, value) -> command.append("  -H '" + name + ": " + value + "' \\\n"));
    return command
        .append("  -H 'content-type: application/json' \\\n")
        .append("  -d '" + body.replace("'", "'\\''") + "'")
        .toString();
  }

  private static String query(SignedExample signed) {
    StringBuilder query = new StringBuilder();
    signed
        .query()
        .forEach(
            (name, value) -> query.append(query.isEmpty() ? '?' : '&').append(name + "=" + value));
    return query.toString();
  }
}
