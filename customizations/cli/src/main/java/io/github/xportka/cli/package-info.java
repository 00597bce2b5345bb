/**
 * The command line, with one class for each command.
 *
 * <p>This package names no operation, path or property, because they come from the spec.
 */
@NullMarked
package io.github.xportka.cli;

import org.jspecify.annotations.NullMarked;
