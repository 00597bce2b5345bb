/**
 * Durable receiver of pushed messages.
 *
 * <p>Begin with {@link io.github.xportka.receiver.MessageReceiver#builder()}.
 */
@NullMarked
package io.github.xportka.receiver;

import org.jspecify.annotations.NullMarked;
