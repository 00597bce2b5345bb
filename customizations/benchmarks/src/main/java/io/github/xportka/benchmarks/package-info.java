/**
 * Benchmarks of a signed call beside hand-written calls and the calls of other libraries.
 *
 * <p>Client and server run in one JVM and talk over loopback. The server does not allocate memory,
 * so the measured bytes are those of the client. Ratios to a hand-written call over the same
 * transport are steadier than times.
 */
@NullMarked
package io.github.xportka.benchmarks;

import org.jspecify.annotations.NullMarked;
