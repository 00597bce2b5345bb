/** Commands for recorded exchanges with the platform. */
@NullMarked
package io.github.xportka.cli.evidence;

import org.jspecify.annotations.NullMarked;
