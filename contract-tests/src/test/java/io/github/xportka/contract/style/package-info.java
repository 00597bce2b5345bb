/** Checks of the style rules: test names, Javadoc, and the words of the documentation. */
@NullMarked
package io.github.xportka.contract.style;

import org.jspecify.annotations.NullMarked;
