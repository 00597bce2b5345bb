/** Documentation pages that are made from the spec, compared with the spec. */
@NullMarked
package io.github.xportka.contract.pages;

import org.jspecify.annotations.NullMarked;
