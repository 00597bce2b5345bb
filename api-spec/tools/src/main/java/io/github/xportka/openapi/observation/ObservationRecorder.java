package io.github.xportka.openapi.observation;

import io.github.xportka.openapi.model.OpenApiDocument;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collector of what exchanges with the platform settle. It does not keep values of responses. */
public final class ObservationRecorder {
  private static final int SERVER_ERROR = 500;

  private final OpenApiDocument spec;
  private final String date;
  private final String target;
  private final Map<String, ObservedStatement> statements = new LinkedHashMap<>();
  private final Set<ObservedRefusal> refusals = new LinkedHashSet<>();
  private final Set<ObservedShape> shapes = new LinkedHashSet<>();

  /**
   * Creates a recorder.
   *
   * @param spec the spec, which decides whether a response is complete
   * @param date the date of the exchanges
   * @param target the base URL of the exchanges
   */
  public ObservationRecorder(OpenApiDocument spec, LocalDate date, String target) {
    this.spec = spec;
    this.date = date.toString();
    this.target = target;
  }

  /**
   * Records that a path exists. The response of a success is settled too if it shows every
   * documented property.
   *
   * @param exchange the shape of the response
   * @param path the path below the base URL
   * @param isSuccess whether the envelope reports success
   */
  public void path(ObservedShape exchange, String path, boolean isSuccess) {
    settle("path", exchange, null, path, null);
    if (isSuccess && ShapeComparison.isComplete(spec, exchange)) {
      settle("response", exchange, null, null, null);
    }
  }

  /**
   * Records the computation of a signature that the platform accepted.
   *
   * @param exchange the shape of the response
   * @param scheme the name of the signing scheme
   * @param signing the keys of {@code x-signing} with their values
   */
  public void signing(ObservedShape exchange, String scheme, Map<String, String> signing) {
    settle(ObservedStatement.SIGNING, exchange, scheme, null, new TreeMap<>(signing));
  }

  /**
   * Records a refusal.
   *
   * @param exchange the shape of the response
   * @param check what provoked the refusal
   */
  public void refusal(ObservedShape exchange, String check) {
    shapes.add(exchange);
    refusals.add(
        new ObservedRefusal(exchange.operation(), check, exchange.status(), exchange.code()));
  }

  private void settle(
      String part,
      ObservedShape exchange,
      @Nullable String scheme,
      @Nullable String path,
      @Nullable Map<String, String> signing) {
    shapes.add(exchange);
    if (exchange.status() < SERVER_ERROR) { // a failing server settles nothing
      statements.put(
          part + " " + exchange.operation() + " " + scheme,
          new ObservedStatement(
              part,
              exchange.operation(),
              scheme,
              path,
              signing,
              date,
              exchange.status(),
              exchange.code(),
              exchange.sha256()));
    }
  }

  /** Returns everything that was recorded. */
  public Observations observations() {
    return new Observations(
        target, List.copyOf(statements.values()), List.copyOf(refusals), List.copyOf(shapes));
  }
}
