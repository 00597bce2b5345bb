package io.github.xportka.client.transport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Socket of a channel that counts its bytes. An interrupt closes a channel, so it ends a call in
 * every phase.
 */
final class ChannelSocket extends Socket {
  /** Most bytes of a write that are counted at once. A slow connection shows its progress. */
  private static final int PART = 64 * 1024;

  private final SocketChannel channel;
  private final Socket socket;
  private @Nullable InputStream input;
  private @Nullable OutputStream output;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private boolean isUsed;

  private ChannelSocket(SocketChannel channel) throws SocketException {
    super((SocketImpl) null); // without a second socket
    this.channel = channel;
    this.socket = channel.socket();
  }

  /** Opens a socket that is not connected and sends small packets at once. */
  static ChannelSocket open() throws IOException {
    ChannelSocket opened = new ChannelSocket(SocketChannel.open());
    // Without it a request above 8 KB waits 40 ms for an acknowledgement.
    opened.socket.setTcpNoDelay(true);
    return opened;
  }

  /** Returns the number of bytes that the connection has received. */
  long received() {
    return received.get();
  }

  /** Returns the number of bytes that the connection has sent. */
  long sent() {
    return sent.get();
  }

  /** Begins an exchange. Returns false if the connection was used and cannot be used again. */
  boolean begin() throws IOException {
    // A new TLS connection may have tickets to read.
    boolean isUsable = !isUsed || isSilent();
    isUsed = true;
    return isUsable;
  }

  /** Returns whether an idle connection is open and silent. Otherwise it cannot be used again. */
  boolean isSilent() throws IOException {
    channel.configureBlocking(false);
    // 0 bytes: the connection is open and silent. Otherwise it is closed, or has surplus bytes.
    boolean isSilent = channel.read(ByteBuffer.allocate(1)) == 0;
    channel.configureBlocking(true);
    return isSilent;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    InputStream opened = input;
    if (opened == null) {
      opened = new CountingInput(socket.getInputStream());
      input = opened;
    }
    return opened;
  }

  private final class CountingInput extends FilterInputStream {
    CountingInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      add(received, b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      add(received, Math.max(0, count));
      return count;
    }
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    OutputStream opened = output;
    if (opened == null) {
      opened = new CountingOutput(socket.getOutputStream());
      output = opened;
    }
    return opened;
  }

  private final class CountingOutput extends FilterOutputStream {
    CountingOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      add(sent, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int written = 0; written < length; written += PART) {
        int part = Math.min(PART, length - written);
        out.write(bytes, offset + written, part);
        add(sent, part);
      }
    }
  }

  /** Adds to a number that only the calling thread changes. */
  private static void add(AtomicLong number, int count) {
    number.setRelease(number.getPlain() + count);
  }

  @Override
  public SocketChannel getChannel() {
    return channel;
  }

  @Override
  public void connect(SocketAddress address) throws IOException {
    socket.connect(address);
  }

  @Override
  public void connect(SocketAddress address, int timeout) throws IOException {
    socket.connect(address, timeout);
  }

  @Override
  public void bind(@Nullable SocketAddress address) throws IOException {
    socket.bind(address);
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    return socket.getRemoteSocketAddress();
  }

  @Override
  public @Nullable SocketAddress getLocalSocketAddress() {
    return socket.getLocalSocketAddress();
  }

  @Override
  public synchronized void setSoTimeout(int timeout) throws SocketException {
    socket.setSoTimeout(timeout);
  }

  @Override
  public synchronized int getSoTimeout() throws SocketException {
    return socket.getSoTimeout();
  }

  @Override
  public void setReuseAddress(boolean on) throws SocketException {
    socket.setReuseAddress(on);
  }

  @Override
  public void setKeepAlive(boolean on) throws SocketException {
    socket.setKeepAlive(on);
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    socket.setTcpNoDelay(on);
  }

  @Override
  public boolean getTcpNoDelay() throws SocketException {
    return socket.getTcpNoDelay();
  }

  @Override
  public void setSoLinger(boolean on, int linger) throws SocketException {
    socket.setSoLinger(on, linger);
  }

  @Override
  public int getSoLinger() throws SocketException {
    return socket.getSoLinger();
  }

  @Override
  public void shutdownInput() throws IOException {
    socket.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public boolean isBound() {
    return socket.isBound();
  }

  @Override
  public boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public boolean isInputShutdown() {
    return socket.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    return socket.isOutputShutdown();
  }

  @Override
  public synchronized void close() throws IOException {
    socket.close();
  }
}
