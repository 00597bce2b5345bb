/** The measured calls: this client, hand-written code, and other libraries. */
@NullMarked
package io.github.xportka.benchmarks.call;

import org.jspecify.annotations.NullMarked;
