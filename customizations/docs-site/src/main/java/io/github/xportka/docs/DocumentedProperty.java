package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;

/**
 * Property of a request, a response or a message, as the site lists it.
 *
 * @param path the path of the property, such as {@code data.orderList[].orderId}
 * @param type the type for display
 * @param isRequired whether a request without the property is incomplete
 * @param evidence the evidence of the property
 * @param description the description as Markdown
 */
record DocumentedProperty(
    String path, String type, boolean isRequired, Evidence evidence, String description) {}
