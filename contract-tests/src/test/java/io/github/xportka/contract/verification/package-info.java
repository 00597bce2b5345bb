/** Comparison of the pacts with the spec, the sandbox and the released pacts. */
@NullMarked
package io.github.xportka.contract.verification;

import org.jspecify.annotations.NullMarked;
