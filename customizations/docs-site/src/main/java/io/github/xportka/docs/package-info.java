/**
 * The spec as a web site that people read: the build writes it, and {@link
 * io.github.xportka.docs.SpecSite} hands out its files from the jar.
 */
@NullMarked
package io.github.xportka.docs;

import org.jspecify.annotations.NullMarked;
