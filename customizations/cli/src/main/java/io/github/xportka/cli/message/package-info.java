/** Commands for pushed messages. */
@NullMarked
package io.github.xportka.cli.message;

import org.jspecify.annotations.NullMarked;
