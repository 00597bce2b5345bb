package io.github.xportka.docs;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Section of the signing page: one signing scheme with its parameters and a worked example. */
final class SigningSection {
  private final OpenApiDocument spec;
  private final String scheme;
  private final List<Operation> operations;

  private SigningSection(OpenApiDocument spec, String scheme, List<Operation> operations) {
    this.spec = spec;
    this.scheme = scheme;
    this.operations = operations;
  }

  /** Returns the sections of all signing schemes that operations use. */
  static String all(OpenApiDocument spec) {
    MarkdownText text = new MarkdownText();
    for (SigningScheme scheme : SigningScheme.values()) {
      List<Operation> operations =
          spec.operations().stream()
              .filter(operation -> schemeOf(spec, operation).equals(scheme.schemeName()))
              .toList();
      if (!operations.isEmpty()) {
        new SigningSection(spec, scheme.schemeName(), operations).write(text);
      }
    }
    return text.toString();
  }

  /** Returns the name of the signing scheme of an operation. */
  static String schemeOf(OpenApiDocument spec, Operation operation) {
    return spec.signingScheme(operation)
        .orElseThrow(
            () ->
                new SiteException(
                    operation.id(),
                    "The required security schemes are not those of a signing scheme.",
                    "Correct the security of the operation."));
  }

  /** Returns the parameters of a signing scheme, followed by those of the schemes it includes. */
  static List<SecurityScheme> parameters(OpenApiDocument spec, String scheme) {
    return spec.signingSchemes(scheme).stream()
        .flatMap(signature -> parameters(spec, signature).stream())
        .toList();
  }

  /** Returns the parameters of a signing scheme, without those of the schemes it includes. */
  static List<SecurityScheme> parameters(OpenApiDocument spec, SecurityScheme signature) {
    return signature.signingParameters().stream()
        .map(name -> Objects.requireNonNull(spec.securitySchemes().get(name)))
        .toList();
  }

  /** Returns the badge of a security scheme, followed by its description. */
  static String describe(SecurityScheme scheme) {
    return SiteLinks.badge(Evidence.of(scheme.node(), Evidence.NOT_STATED))
        + " "
        + scheme.description().strip();
  }

  private void write(MarkdownText text) {
    SecurityScheme signature = spec.signingSchemes(scheme).get(0);
    text.heading(2, DisplayNames.title(scheme))
        .paragraph(describe(signature))
        .conclusions(Evidence.inferred(signature.node()))
        .paragraph(
            "Operations with this scheme: "
                + String.join(", ", operations.stream().map(SiteLinks::toOperation).toList())
                + ".")
        .tableHeader("name", "sent as", "evidence and meaning");
    for (SecurityScheme parameter : parameters(spec, scheme)) {
      text.tableRow(
          "`" + parameter.parameterName() + "`",
          parameter.in().equals("query") ? "query parameter" : parameter.in(),
          parameter.signing().exists() ? firstSentence(describe(parameter)) : describe(parameter));
    }
    writeExample(text.tableEnd());
  }

  /** Shortens the description of a signature, which the section shows above the table. */
  private static String firstSentence(String description) {
    return description.split("\n\n", 2)[0];
  }

  private void writeExample(MarkdownText text) {
    Operation operation =
        Collections.min(
            operations, Comparator.comparing(each -> Evidence.of(each, "path").level()));
    String body = JavaSample.documentedRequest(operation).toString();
    SigningScheme signing = SignedExample.scheme(scheme);
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
