/** Verification of the real platform, for the profile live. */
@NullMarked
package io.github.xportka.contract.live;

import org.jspecify.annotations.NullMarked;
