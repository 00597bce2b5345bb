/**
 * The API spec of the Xport KA open platform, and the code that works on the spec itself.
 *
 * <p>{@link io.github.xportka.spec.ApiSpec} reads the bundled spec that this jar carries.
 */
@NullMarked
package io.github.xportka.spec;

import org.jspecify.annotations.NullMarked;
