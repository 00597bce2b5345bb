/** Calls in sequence, each with values from the response before. */
@NullMarked
package io.github.xportka.contract.flow;

import org.jspecify.annotations.NullMarked;
