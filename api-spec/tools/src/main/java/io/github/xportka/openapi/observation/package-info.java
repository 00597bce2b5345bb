/**
 * Evidence from recorded exchanges with the platform.
 *
 * <p>{@link io.github.xportka.openapi.observation.Observations} is the content of a file {@code
 * observed.yaml}, whose JSON Schema is {@code recording.yaml}. {@link
 * io.github.xportka.openapi.observation.ObservedEvidence} writes its statements into the spec.
 * {@link io.github.xportka.openapi.observation.ShapeComparison} compares its shapes with the spec.
 */
@NullMarked
package io.github.xportka.openapi.observation;

import org.jspecify.annotations.NullMarked;
