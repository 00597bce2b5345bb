package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate: nothing that was kept breaks unless somebody has given a reason. */
class ReleasedContractTest {
  private static final JsonNode KEPT = Contract.kept();
  private static final JsonNode TODAY = Contract.today();
  private static final List<Change> CHANGES = SpecChanges.between(KEPT, TODAY);

  @Test
  void breaksNothingWithoutAReason() {
    List<String> problems = Contract.allowList().problems(CHANGES);

    assertThat(problems)
        .withFailMessage(() -> "The contract breaks.\n\n" + String.join("\n\n", problems) + "\n")
        .isEmpty();
  }

  @Test
  void openApiDiffFindsNothingElseThatBreaks() {
    assertThat(OpenApiDiff.between(KEPT, TODAY).unexplained(CHANGES))
        .as(
            "operations that openapi-diff finds broken, and SpecChanges finds unchanged: teach it"
                + " what it overlooks")
        .isEmpty();
  }

  @Test
  void saysWhatBreaksWhomAndWhatToDo() {
    JsonNode broken =
        Contract.edited(
            spec -> Contract.schema(spec, "UserAddress").withObject("/properties").remove("city"));

    assertThat(Contract.allowList().problems(SpecChanges.between(TODAY, broken)))
        .contains(
            """
            schema UserAddress (sent by addOrUpdateAddress; answers getUserAddress): `city` was \
            removed [breaking]
              Undo it, or allow it in api-spec/released/allowed-changes.yaml, with a reason:
            - schema: "UserAddress"
              change: "`city` was removed"
              reason: \"\"""");
  }

  @Test
  void hearsOpenApiDiff() {
    JsonNode broken = Contract.edited(spec -> Contract.object(spec, "/paths").removeAll());

    assertThat(OpenApiDiff.between(TODAY, broken).unexplained(List.of()))
        .hasSameSizeAs(Exchange.operationsOf(TODAY));
  }
}
