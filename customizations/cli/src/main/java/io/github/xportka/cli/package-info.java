/**
 * The command line: one class for each command, and what they share.
 *
 * <p>Nothing here names an operation, a path or a member: all of that is the spec's.
 */
@NullMarked
package io.github.xportka.cli;

import org.jspecify.annotations.NullMarked;
