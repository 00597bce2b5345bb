/**
 * The contract with the platform, held from three sides: the pacts that the real client writes, the
 * spec, and the sandbox; and all of them against the examples of the platform's pages.
 */
@NullMarked
package io.github.xportka.contract;

import org.jspecify.annotations.NullMarked;
