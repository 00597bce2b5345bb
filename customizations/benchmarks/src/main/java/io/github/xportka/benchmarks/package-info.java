/**
 * Measures Feign's transports against each other on loopback.
 *
 * <p>{@link io.github.xportka.benchmarks.TransportBenchmark} is the benchmark. Each transport is
 * set up as a client of a signed API has to be: pooled connections, no redirects, and one request
 * on the wire per call as far as it can be had, so that a retry is the caller's own and signed
 * anew.
 */
@NullMarked
package io.github.xportka.benchmarks;

import org.jspecify.annotations.NullMarked;
