/**
 * Change gate of the contract.
 *
 * <p>{@link io.github.xportka.openapi.change.ChangeGateMain} compares the spec with the released
 * contract. {@link io.github.xportka.openapi.change.Rules} is the table of what the change of each
 * key means. A breaking change fails the build, unless the {@link
 * io.github.xportka.openapi.change.AllowList} gives a reason for it. {@link
 * io.github.xportka.openapi.change.ChangeReport} lists all changes for the review.
 */
@NullMarked
package io.github.xportka.openapi.change;

import org.jspecify.annotations.NullMarked;
