/** Publication of the pacts, for the profile broker. */
@NullMarked
package io.github.xportka.contract.broker;

import org.jspecify.annotations.NullMarked;
