package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Compares JSON with the schema that it is an example of, in both directions. */
final class ExampleCheck {
  private final SchemaValidator schemas;
  private final Node bundle;
  private final Violations findings;

  ExampleCheck(JsonNode bundle, Violations findings) {
    this.schemas = new SchemaValidator(bundle);
    this.bundle = SourceFiles.of(bundle).main();
    this.findings = findings;
  }

  /**
   * Finds what the schema forbids, and what it does not describe.
   *
   * @param described the schema, or a reference to it
   * @param value the example
   */
  void check(Node described, Node value) {
    Node schema = described.follow();
    for (BodyViolation fault : schemas.faults(bundle.at(schema.steps()), value.node())) {
      findings.add(
          new Violation(
              value.fileName(),
              value.pointer() + fault.pointer(),
              fault.problem() + ", says the schema " + schema + ".",
              "Correct the example, or the schema."));
    }
    checkMembers(schema, value);
  }

  private void checkMembers(Node schema, Node value) {
    Node described = schema.follow();
    Map<String, Node> properties = OpenApiDocument.properties(described);
    Node others = described.at("additionalProperties");
    for (Node member : value.entries()) {
      Node property = properties.get(member.key());
      if (property != null) {
        checkMembers(property, member);
      } else if (others.node().isObject()) {
        checkMembers(others, member);
      } else if (!properties.isEmpty()) {
        findings.add(
            member,
            "the example has the member '%s', but the schema %s does not describe it."
                .formatted(member.key(), described),
            "Add it to the schema, or rename it in both.");
      }
    }
    for (Node element : value.elements()) {
      checkMembers(described.at("items"), element);
    }
  }
}
