/** HTTP transports that end a call at its deadline and send each request once. */
@NullMarked
package io.github.xportka.client.transport;

import org.jspecify.annotations.NullMarked;
