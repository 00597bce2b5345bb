/** Commands for the vendor's documentation pages. */
@NullMarked
package io.github.xportka.cli.page;

import org.jspecify.annotations.NullMarked;
