package io.github.xportka.sandbox.state;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a simulation.
 *
 * @param clock the clock for times and for the validity of previews
 * @param catalogue the products, or null for {@link ProductCatalogue#standard()}
 * @param firstIdentifier the number from which identifiers are counted, so that equal requests
 *     receive equal identifiers, or null for the current time; from 0 to 10^18
 * @param file the file that keeps the state, or null for memory only; the simulation continues from
 *     an existing file, and replaces it after each change
 */
public record SimulationSettings(
    Clock clock,
    @Nullable ProductCatalogue catalogue,
    @Nullable Long firstIdentifier,
    @Nullable Path file) {}
