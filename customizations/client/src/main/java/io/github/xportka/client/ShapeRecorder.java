package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Listener that counts the shapes of responses, so that a change of the platform is noticed.
 *
 * <pre>{@code
 * ShapeRecorder shapes = ShapeRecorder.everyNth(100);
 * XportClient client = XportClient.builder().listener(shapes)…build();
 * shapes.writeTo(Path.of("shapes.json")); // then: xport evidence check shapes.json
 * }</pre>
 *
 * <p>It keeps property names and JSON types, never a value. Thread-safe. It keeps at most 100
 * shapes per operation.
 */
public final class ShapeRecorder implements XportListener {
  private static final int MOST_SHAPES = 100;

  private final int interval;
  private final Map<String, AtomicLong> responses = new ConcurrentHashMap<>();
  private final Map<String, Map<Recorded, AtomicLong>> counts = new ConcurrentHashMap<>();

  private record Recorded(int status, @Nullable Integer code, ResponseShape shape) {}

  private ShapeRecorder(int interval) {
    this.interval = interval;
  }

  /**
   * Creates a recorder of a sample.
   *
   * @param interval the interval: 1 records every response of an operation, 100 the first of each
   *     hundred
   * @throws IllegalArgumentException if the interval is not positive
   */
  public static ShapeRecorder everyNth(int interval) {
    return new ShapeRecorder(Arguments.requirePositive("interval", interval));
  }

  @Override
  public boolean wantsShape(String operation) {
    long count = responses.computeIfAbsent(operation, added -> new AtomicLong()).getAndIncrement();
    return count % interval == 0;
  }

  @Override
  public void shapeReceived(ShapeReceived event) {
    Map<Recorded, AtomicLong> shapes =
        counts.computeIfAbsent(event.operation(), added -> new ConcurrentHashMap<>());
    OptionalInt code = event.platformCode();
    Recorded recorded =
        new Recorded(event.status(), code.isPresent() ? code.getAsInt() : null, event.shape());
    if (shapes.size() < MOST_SHAPES || shapes.containsKey(recorded)) {
      shapes.computeIfAbsent(recorded, added -> new AtomicLong()).incrementAndGet();
    }
  }

  /**
   * Writes the shapes and their counts as JSON, in the format of {@code observed.yaml}.
   *
   * @param file the file, which is replaced as a whole
   * @throws IOException if the file cannot be written
   */
  public void writeTo(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path temporary = absolute.resolveSibling(absolute.getFileName() + ".tmp");
    Files.writeString(temporary, toJson(), UTF_8);
    try {
      Files.move(
          temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String toJson() throws JsonProcessingException {
    List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
    counts.forEach(
        (operation, byShape) ->
            byShape.forEach(
                (recorded, count) -> {
                  Map<String, @Nullable Object> shape = new LinkedHashMap<>();
                  shape.put("operation", operation);
                  shape.put("status", recorded.status());
                  shape.put("code", recorded.code());
                  shape.put("count", count.get());
                  shape.put("sha256", recorded.shape().sha256());
                  shape.put("types", recorded.shape().types());
                  shapes.add(shape);
                }));
    return XportJson.writer()
        .withDefaultPrettyPrinter()
        .writeValueAsString(Map.of("format", "xport-observations-1", "shapes", shapes));
  }
}
