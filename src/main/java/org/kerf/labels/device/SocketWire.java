package org.kerf.labels.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A connection in the network. It never blocks: a plain socket writes for ever to a printer that
 * has stopped taking data.
 */
final class SocketWire implements PrinterWire {

  private final SocketChannel channel;
  private final Selector selector;

  private SocketWire(SocketChannel channel, Selector selector) {
    this.channel = channel;
    this.selector = selector;
  }

  static SocketWire open(InetSocketAddress address, int connectMillis) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.socket().connect(address, connectMillis);
      channel.configureBlocking(false);
      Selector selector = Selector.open();
      channel.register(selector, 0);
      return new SocketWire(channel, selector);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public int write(ByteBuffer bytes, long millis) throws IOException {
    int taken = channel.write(bytes);
    return taken == 0 && waitFor(SelectionKey.OP_WRITE, millis) ? channel.write(bytes) : taken;
  }

  @Override
  public int read(ByteBuffer into, long millis) throws IOException {
    return waitFor(SelectionKey.OP_READ, millis) ? channel.read(into) : 0;
  }

  private boolean waitFor(int readiness, long millis) throws IOException {
    if (millis <= 0) {
      return false;
    }
    for (SelectionKey key : selector.keys()) {
      key.interestOps(readiness);
    }
    selector.selectedKeys().clear();
    return selector.select(millis) > 0;
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public void end() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    try (selector) {
      channel.close();
    }
  }
}
