package io.github.xportka.docs;

/**
 * A member of a request, an answer or a message.
 *
 * @param path where it is, such as {@code data.orderList[].orderId}
 * @param type what its value is
 * @param required whether a request without it is incomplete
 * @param evidence how well it is known
 * @param description what it means, as Markdown
 */
record Member(String path, String type, boolean required, Evidence evidence, String description) {}
