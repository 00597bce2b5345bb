import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.TrackParcelRequest;
import io.github.xportka.model.TrackParcelResponse;
import io.github.xportka.model.TrackingLanguage;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;
import java.util.function.Function;

/** What a user writes against the new operation, compiled against what was generated from its page. */
public final class Caller implements Function<String, String> {
  @Override
  public String apply(String parcel) {
    try (XportSandbox sandbox = XportSandbox.start();
        XportClient client =
            XportClient.builder()
                .credentials(sandbox::credentials)
                .userId(sandbox.userId())
                .baseUrl(sandbox.baseUrl())
                .build()) {
      TrackParcelResponse answer =
          client
              .warehouseLogistics()
              .trackParcel(
                  TrackParcelRequest.builder()
                      .parcelNumber(parcel)
                      .carrierCode("SF")
                      .language(TrackingLanguage.CHINESE)
                      .places(List.of(List.of(30, 120), List.of(29, 121)))
                      .build());
      return Operation.TRACK_PARCEL.signingScheme()
          + " "
          + answer.data().place()
          + " "
          + answer.data().language()
          + " "
          + answer.data().language().isKnown();
    }
  }
}
