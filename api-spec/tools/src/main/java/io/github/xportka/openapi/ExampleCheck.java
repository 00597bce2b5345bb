package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Compares JSON with the schema that it is an example of, in both directions. */
final class ExampleCheck {
  private final BundleSchemas schemas;
  private final Place bundle;
  private final Findings findings;

  ExampleCheck(JsonNode bundle, Findings findings) {
    this.schemas = new BundleSchemas(bundle);
    this.bundle = SpecFiles.of(bundle).main();
    this.findings = findings;
  }

  /**
   * Finds what the schema forbids, and what it does not describe.
   *
   * @param described the schema, or a reference to it
   * @param value the example
   */
  void check(Place described, Place value) {
    Place schema = described.follow();
    for (BodyFault fault : schemas.faults(bundle.at(schema.steps()), value.node())) {
      findings.add(
          new Finding(
              value.fileName(),
              value.pointer() + fault.pointer(),
              fault.problem() + ", says the schema " + schema + ".",
              "Correct the example, or the schema."));
    }
    checkMembers(schema, value);
  }

  private void checkMembers(Place schema, Place value) {
    Place described = schema.follow();
    Map<String, Place> properties = SpecSource.properties(described);
    Place others = described.at("additionalProperties");
    for (Place member : value.members()) {
      Place property = properties.get(member.key());
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
    for (Place element : value.elements()) {
      checkMembers(described.at("items"), element);
    }
  }
}
