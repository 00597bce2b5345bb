/** Consumer tests, one class for each operation. They write the pacts. */
@NullMarked
package io.github.xportka.contract.pact;

import org.jspecify.annotations.NullMarked;
