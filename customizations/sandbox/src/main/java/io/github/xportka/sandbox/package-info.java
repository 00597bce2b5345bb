/**
 * Embedded stand-in for the Xport KA open platform, for tests.
 *
 * <p>Begin with {@link io.github.xportka.sandbox.XportSandbox#start()}, or in JUnit with {@link
 * io.github.xportka.sandbox.XportSandboxExtension}.
 */
@NullMarked
package io.github.xportka.sandbox;

import org.jspecify.annotations.NullMarked;
