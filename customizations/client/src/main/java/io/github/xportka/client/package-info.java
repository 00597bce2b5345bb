/**
 * The client of the Xport KA open platform.
 *
 * <p>Begin with {@link io.github.xportka.client.XportClient#builder()}. Everything that can go
 * wrong in a call is a subclass of {@link io.github.xportka.client.XportException}.
 */
@NullMarked
package io.github.xportka.client;

import org.jspecify.annotations.NullMarked;
