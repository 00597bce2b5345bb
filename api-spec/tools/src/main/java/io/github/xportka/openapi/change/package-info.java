/**
 * What a change does to the contract: the spec, and with the same words the pacts.
 *
 * <p>{@link io.github.xportka.openapi.change.SpecChanges} compares two bundles. What breaks
 * somebody has to be undone, or stand with a reason in an {@link
 * io.github.xportka.openapi.change.AllowList}; {@link
 * io.github.xportka.openapi.change.ChangeReport} is for whoever reviews it.
 */
@NullMarked
package io.github.xportka.openapi.change;

import org.jspecify.annotations.NullMarked;
