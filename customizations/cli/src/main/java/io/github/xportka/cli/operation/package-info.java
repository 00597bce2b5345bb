/** Commands that call, sign, show or list operations. */
@NullMarked
package io.github.xportka.cli.operation;

import org.jspecify.annotations.NullMarked;
