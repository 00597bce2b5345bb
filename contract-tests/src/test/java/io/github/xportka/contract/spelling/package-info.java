/** Spelling of the texts and names of the spec. */
@NullMarked
package io.github.xportka.contract.spelling;

import org.jspecify.annotations.NullMarked;
