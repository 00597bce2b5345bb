/** Sandboxes that a command starts. */
@NullMarked
package io.github.xportka.cli.sandbox;

import org.jspecify.annotations.NullMarked;
