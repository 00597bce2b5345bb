/**
 * The command line. Each group of commands is a package, and {@code context} is what they share.
 *
 * <p>No package names an operation, a path or a property, because they come from the spec.
 */
@NullMarked
package io.github.xportka.cli;

import org.jspecify.annotations.NullMarked;
