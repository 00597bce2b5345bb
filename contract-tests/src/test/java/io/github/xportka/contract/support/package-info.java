/** Pacts, spec and replays as the checks of this module read them. */
@NullMarked
package io.github.xportka.contract.support;

import org.jspecify.annotations.NullMarked;
