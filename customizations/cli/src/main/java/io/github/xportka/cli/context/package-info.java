/** Environment of all commands: streams, settings, credentials, errors and output. */
@NullMarked
package io.github.xportka.cli.context;

import org.jspecify.annotations.NullMarked;
