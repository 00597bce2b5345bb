/** Builders and fixtures of the consumer tests. */
@NullMarked
package io.github.xportka.contract.consumer;

import org.jspecify.annotations.NullMarked;
