/** Tests of the benchmarks. */
@NullMarked
package io.github.xportka.benchmarks;

import org.jspecify.annotations.NullMarked;
