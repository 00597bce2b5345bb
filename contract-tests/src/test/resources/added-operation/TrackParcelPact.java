import io.github.xportka.api.Operation;
import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SignedReplay;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.contract.verification.ContractCoverage;
import io.github.xportka.model.TrackParcelRequest;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Consumer tests of the new operation, and the checks of its pact. The function writes the pact to a
 * folder, and returns the problems that the checks find.
 */
public final class TrackParcelPact implements Function<Path, List<String>> {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.LOGISTICS,
              "trackParcel",
              "/open/pp/logistics/trackParcel",
              TrackParcelRequest.class,
              (client, request) -> client.warehouseLogistics().trackParcel(request))
          .thatReads();

  private static final String REQUEST = "{\"parcelNumber\":\"SF1\",\"carrierCode\":\"SF\"}";

  @Override
  public List<String> apply(Path folder) {
    OPERATION
        .interaction("the place of a parcel")
        .request(REQUEST)
        .data(data -> data.stringType("place", "义乌"))
        .verify(folder);
    OPERATION
        .refusal("the place of an unknown parcel", "No such parcel.")
        .given("{operationId} is refused", Map.of("operationId", "trackParcel"))
        .request(REQUEST)
        .verify(folder);
    return problems(WrittenPacts.interactions(WrittenPacts.in(folder).get(0)));
  }

  private static List<String> problems(List<PactInteraction> pact) {
    ContractCoverage coverage = new ContractCoverage(pact, List.of(), SpecBundle.load());
    List<String> problems = new ArrayList<>(coverage.gaps(Operation.TRACK_PARCEL));
    try (XportSandbox sandbox = XportSandbox.start()) {
      for (PactInteraction interaction : pact) {
        interaction.states().forEach(sandbox::enterProviderState);
        problems.addAll(new SignedReplay(sandbox).differences(interaction));
      }
    }
    return problems;
  }
}
