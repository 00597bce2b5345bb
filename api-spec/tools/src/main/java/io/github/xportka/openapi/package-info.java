/**
 * The API spec of the Xport KA open platform, and the code that works on the spec itself.
 *
 * <p>{@link io.github.xportka.openapi.ApiSpec} reads the bundled spec that this jar carries, and
 * {@link io.github.xportka.openapi.BodyValidator} says whether a body is what it describes. {@link
 * io.github.xportka.openapi.SpecBundler} makes the bundle of the source files, in which {@link
 * io.github.xportka.openapi.SpecLint} finds what is wrong.
 */
@NullMarked
package io.github.xportka.openapi;

import org.jspecify.annotations.NullMarked;
