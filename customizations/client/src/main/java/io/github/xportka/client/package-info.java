/**
 * Client of the Xport KA open platform.
 *
 * <p>Begin with {@link io.github.xportka.client.XportClient#builder()}. Every failure of a call is
 * a subclass of {@link io.github.xportka.client.XportException}.
 */
@NullMarked
package io.github.xportka.client;

import org.jspecify.annotations.NullMarked;
