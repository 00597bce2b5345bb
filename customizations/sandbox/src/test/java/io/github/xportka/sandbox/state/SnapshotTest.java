package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.OFFER;
import static io.github.xportka.sandbox.state.SimulationFixture.SPEC;
import static io.github.xportka.sandbox.state.SimulationFixture.UNPAID_ORDER;
import static io.github.xportka.sandbox.state.SimulationFixture.cargo;
import static io.github.xportka.sandbox.state.SimulationFixture.documentedRequest;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  private final SimulationFixture fixture = new SimulationFixture();

  @Test
  void restoredSimulationBehavesEqually() {
    String order = change(fixture);
    SimulationFixture other = new SimulationFixture();
    other.simulation.restore(fixture.simulation.snapshot());

    assertThat(other.simulation.snapshot()).isEqualTo(fixture.simulation.snapshot());
    assertThat(other.detail(order)).isEqualTo(fixture.detail(order));
    assertThat(responses(other)).isEqualTo(responses(fixture));
    assertThat(other.simulation.snapshot()).isEqualTo(fixture.simulation.snapshot());
  }

  @Test
  void equalSimulationsRespondEqually() {
    SimulationFixture other = new SimulationFixture();

    assertThat(responses(other)).isEqualTo(responses(fixture));

    fixture.simulation.reset();
    other.simulation.reset();

    assertThat(fixture.simulation.snapshot())
        .isEqualTo(new SimulationFixture().simulation.snapshot());
    assertThat(responses(other)).isEqualTo(responses(fixture));
  }

  @Test
  void snapshotSurvivesItsText() throws JsonProcessingException {
    change(fixture);
    JsonNode snapshot = fixture.simulation.snapshot();

    fixture.simulation.restore(StateJson.MAPPER.readTree(snapshot.toString()));

    assertThat(fixture.simulation.snapshot()).hasToString(snapshot.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "1", "{\"version\": 1}", "{\"version\": 2}"})
  void refusesOtherJson(String json) throws JsonProcessingException {
    JsonNode before = fixture.simulation.snapshot();
    JsonNode other = StateJson.MAPPER.readTree(json);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.simulation.restore(other))
        .withMessageContaining("snapshot");
    assertThat(fixture.simulation.snapshot()).isEqualTo(before);
  }

  @Test
  void refusesSnapshotWithoutIds() {
    ObjectNode snapshot = (ObjectNode) fixture.simulation.snapshot();
    snapshot.withObjectProperty("orders").putObject("1");

    assertThatIllegalArgumentException().isThrownBy(() -> fixture.simulation.restore(snapshot));
  }

  @Test
  void namesPlaceOfInvalidEntry() {
    ObjectNode snapshot = (ObjectNode) fixture.simulation.snapshot();
    ((ObjectNode) snapshot.at("/orders/" + UNPAID_ORDER)).putNull("trade");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.simulation.restore(snapshot))
        .withMessageContaining("at 'orders." + UNPAID_ORDER);
  }

  @Test
  void continuesFromFile(@TempDir Path folder) {
    Path file = folder.resolve("state.json");
    SimulationFixture first = new SimulationFixture(SimulationFixture.simulation(file));
    String order = change(first);
    SimulationFixture second = new SimulationFixture(SimulationFixture.simulation(file));

    assertThat(second.detail(order)).isEqualTo(first.detail(order));
    assertThat(second.create(cargo(OFFER, SPEC, 1)).orderId()).isNotEqualTo(order);
    assertThat(folder).isDirectoryContaining(found -> found.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void refusesTooLargeFile(@TempDir Path folder) throws IOException {
    Path file = SimulationFixture.fileOfSize(folder, 128L * 1024 * 1024 + 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulationFixture.simulation(file))
        .withMessageContaining("is larger than 134217728 bytes");
  }

  @Test
  void limitsNumberOfProviderStates() throws JsonProcessingException {
    SimulationState state = SimulationState.read(fixture.simulation.snapshot());
    for (int i = 0; i < SimulationState.MAX_ENTRIES; i++) {
      state.restrict(Restriction.CATEGORY_MISSING, "subject" + i);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.restrict(Restriction.CATEGORY_MISSING, "another"))
        .withMessageContaining("Return to the fresh state.");
  }

  @Test
  void refusesEntryWithOtherId() throws JsonProcessingException {
    ObjectNode snapshot = (ObjectNode) fixture.simulation.snapshot();
    ObjectNode addresses = (ObjectNode) snapshot.path("addresses");
    String id = addresses.fieldNames().next();
    addresses.set(id + "0", addresses.remove(id));

    assertThatIllegalArgumentException().isThrownBy(() -> fixture.simulation.restore(snapshot));
  }

  @ParameterizedTest
  @CsvSource({
    "'{', is not valid JSON",
    "'', is empty",
    "[], is not a snapshot",
    "{}, Use a state file or a snapshot that this version wrote.",
    "'{\"version\": 2}', is not a snapshot"
  })
  void reportsUnusableFile(String content, String problem, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("state.json"), content);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulationFixture.simulation(file))
        .withMessageStartingWith("The state file " + file)
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({"'', cannot be read", "missing/state.json, cannot be written"})
  void reportsUnusableFolder(String name, String problem, @TempDir Path folder) {
    Path file = folder.resolve(name);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulationFixture.simulation(file))
        .withMessageStartingWith("The state file " + file)
        .withMessageContaining(problem);
  }

  @Test
  void reportsFileThatCannotBeWritten(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("removed")).resolve("state.json");
    PlatformSimulation simulation = SimulationFixture.simulation(file);
    Files.delete(file);
    Files.delete(file.getParent());

    assertThatThrownBy(simulation::reset)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void keepsNewestEntriesOnly() {
    SimulationState state = SimulationState.empty(0);
    for (int i = 1; i <= SimulationState.MAX_ENTRIES + 5; i++) {
      DocumentedState.putPreview(state, "FF" + i, Long.MAX_VALUE);
    }

    assertThat(state.previews()).hasSize(SimulationState.MAX_ENTRIES).containsKey("FF6");
    assertThat(state.previews()).doesNotContainKey("FF5");
  }

  @Test
  void limitsAddresses() throws JsonProcessingException {
    String added = "{\"name\": \"Test Receiver\"}";
    for (int i = 2; i < 200; i++) {
      fixture.call(Operation.ADD_OR_UPDATE_ADDRESS, StateJson.MAPPER.readTree(added));
    }

    assertThat(fixture.refusal(Operation.ADD_OR_UPDATE_ADDRESS, added))
        .startsWith("The user has 200 addresses already.");
  }

  /** Between two file systems, no move is atomic. */
  @Test
  @EnabledIf("hasSharedMemory")
  void replacesFileWithoutAtomicMove(@TempDir Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("new.json"), "new");
    Path target = Files.createTempFile(SHARED_MEMORY, "state", ".json");
    try {
      StateJson.move(source, target);

      assertThat(target).hasContent("new");
      assertThat(source).doesNotExist();
    } finally {
      Files.delete(target);
    }
  }

  static boolean hasSharedMemory() {
    return Files.isWritable(SHARED_MEMORY);
  }

  /** Changes every part of the state, and returns the id of a new order. */
  private static String change(SimulationFixture fixture) {
    fixture.simulation.enterProviderState(
        "pool {offerPoolId} does not exist", Map.of("offerPoolId", 2));
    for (Operation operation : Operation.values()) {
      fixture.call(operation, documentedRequest(operation));
    }
    String order = requireNonNull(fixture.create(cargo(OFFER, SPEC, 3)).orderId());
    fixture.trigger(OrderEvent.PAY, order, "");
    fixture.trigger(OrderEvent.SHIP, order, "SF1");
    return order;
  }

  private static List<String> responses(SimulationFixture fixture) {
    List<String> responses = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      ObjectNode response = (ObjectNode) fixture.send(operation, documentedRequest(operation));
      responses.add(response.without("requestId").toString());
    }
    return responses;
  }
}
