/**
 * An embedded sandbox of the Xport KA open platform, for tests.
 *
 * <p>Start with {@link io.github.xportka.sandbox.XportSandbox#start()}, or in JUnit with {@link
 * io.github.xportka.sandbox.XportSandboxExtension}.
 */
@NullMarked
package io.github.xportka.sandbox;

import org.jspecify.annotations.NullMarked;
