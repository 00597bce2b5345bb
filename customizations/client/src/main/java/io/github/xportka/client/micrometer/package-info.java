/** Observations of calls with Micrometer, which is an optional dependency. */
@NullMarked
package io.github.xportka.client.micrometer;

import org.jspecify.annotations.NullMarked;
