/** Readers of the pacts and the spec, and replays of pacts, for all checks of this module. */
@NullMarked
package io.github.xportka.contract.support;

import org.jspecify.annotations.NullMarked;
