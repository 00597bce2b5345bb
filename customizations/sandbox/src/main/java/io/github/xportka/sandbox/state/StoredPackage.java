package io.github.xportka.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * Package on its way to the warehouse, or in the warehouse.
 *
 * @param orderId the id of the order on 1688, or null if the forecast does not name one
 * @param hasComeIn whether the warehouse received the package
 */
record StoredPackage(@Nullable String orderId, boolean hasComeIn) {}
