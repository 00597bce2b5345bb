package io.github.xportka.spec;

import java.util.Map;

/** An example is what its schema says, and has no member that the schema does not describe. */
final class ExampleBodyRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    BundleSchemas schemas = new BundleSchemas(spec.bundle());
    Place bundle = SpecFiles.of(spec.bundle()).main();
    for (OperationSource exchange : spec.exchanges()) {
      for (Place body : exchange.bodies()) {
        Place schema = body.at("schema").follow();
        for (Place example : body.at("examples").members()) {
          if (example.at("externalValue").text().isEmpty()) {
            continue;
          }
          Place value = example.at("externalValue").externalFile();
          for (BodyFault fault : schemas.faults(bundle.at(schema.steps()), value.node())) {
            findings.add(
                new Finding(
                    value.fileName(),
                    fault.pointer(),
                    fault.problem() + ", says the schema " + schema + ".",
                    "Correct the example, or the schema."));
          }
          checkMembers(schema, value, findings);
        }
      }
    }
  }

  private static void checkMembers(Place schema, Place value, Findings findings) {
    Place described = schema.follow();
    Map<String, Place> properties = SpecSource.properties(described);
    Place others = described.at("additionalProperties");
    for (Place member : value.members()) {
      Place property = properties.get(member.key());
      if (property != null) {
        checkMembers(property, member, findings);
      } else if (others.node().isObject()) {
        checkMembers(others, member, findings);
      } else if (!properties.isEmpty()) {
        findings.add(
            member,
            "the example has the member '%s', but the schema %s does not describe it."
                .formatted(member.key(), described),
            "Add it to the schema, or rename it in both.");
      }
    }
    for (Place element : value.elements()) {
      checkMembers(described.at("items"), element, findings);
    }
  }
}
