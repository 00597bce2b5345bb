/**
 * Simulation of the platform's state without HTTP: orders, freight, packages, addresses and
 * products.
 *
 * <p>Begin with {@link io.github.xportka.sandbox.state.PlatformSimulation#create()}.
 */
@NullMarked
package io.github.xportka.sandbox.state;

import org.jspecify.annotations.NullMarked;
