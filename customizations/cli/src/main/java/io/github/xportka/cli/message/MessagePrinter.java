package io.github.xportka.cli.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.client.XportMessage;
import java.time.Instant;

/**
 * Printer of verified messages on standard output.
 *
 * @param context the context with the output
 * @param json whether a message is one line of JSON
 */
record MessagePrinter(CommandContext context, boolean json) {
  /**
   * Prints a message: one line of JSON, or its type and time with the indented body.
   *
   * @return whether the output accepted the message
   */
  synchronized boolean print(XportMessage message) {
    Instant time = message.pushed().timestamp();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("type", message.type());
      line.put("time", time == null ? null : time.toString());
      line.set("body", message.bodyJson().isMissingNode() ? null : message.bodyJson());
      JsonPrinter.printLine(context.out(), line);
    } else {
      context.print(message.type() + (time == null ? "" : " " + time));
      if (!message.bodyJson().isMissingNode()) {
        JsonPrinter.print(context.out(), message.bodyJson());
      }
    }
    return !context.out().checkError();
  }
}
