/**
 * Changes of the spec since the last release.
 *
 * <p>{@link io.github.xportka.openapi.change.SpecChanges} compares two bundles. A breaking change
 * needs a reason in an {@link io.github.xportka.openapi.change.AllowList}. {@link
 * io.github.xportka.openapi.change.ChangeReport} lists all changes for reviewers.
 */
@NullMarked
package io.github.xportka.openapi.change;

import org.jspecify.annotations.NullMarked;
