/** Tests of the dependencies between modules, and of the jars that users get. */
@NullMarked
package io.github.xportka.contract.architecture;

import org.jspecify.annotations.NullMarked;
