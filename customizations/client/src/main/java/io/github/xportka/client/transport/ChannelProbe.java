package io.github.xportka.client.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Check of an idle connection that does not block. */
final class ChannelProbe {
  private ChannelProbe() {}

  /** Returns whether the connection is open and silent. Otherwise it cannot be used again. */
  static boolean isSilent(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    // 0 bytes: the connection is open and silent. Otherwise it is closed, or has surplus bytes.
    boolean isSilent = channel.read(ByteBuffer.allocate(1)) == 0;
    channel.configureBlocking(true);
    return isSilent;
  }
}
