/** Comparison of the README and the documentation site with spec and client. */
@NullMarked
package io.github.xportka.contract.documentation;

import org.jspecify.annotations.NullMarked;
