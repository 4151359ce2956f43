package org.kerf.cli.local;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * The bytes on the socket. Both sides begin with four letters and a version byte; this much stays
 * in all versions, so that two versions can recognise each other. Then the client sends one
 * request, its length first, and the station answers with frames, the last of which holds the exit
 * code.
 */
final class Protocol {

  static final int VERSION = 2;
  static final int MOST_REQUEST = 1 << 20;
  static final int MOST_FRAME = 1 << 16;

  private static final byte OUT = 1;
  private static final byte ERR = 2;
  private static final byte END = 3;
  private static final int MAGIC = 0x4B455246;
  private static final int HEAD = Integer.BYTES + 1;
  private static final int MOST_ARGUMENTS = 4_096;

  /** Language, folder and secret. */
  private static final int BEFORE_ARGUMENTS = 3;

  /** Before a secret, which may be empty. */
  private static final String SAID = "=";

  private static final int BYTE = 0xFF;

  private Protocol() {}

  /**
   * Sends a command.
   *
   * @throws StationFault if it is too long to be sent
   */
  static void ask(SocketChannel channel, ForwardedCommand command)
      throws IOException, StationFault {
    List<byte[]> texts = new ArrayList<>();
    texts.add(command.language().getBytes(StandardCharsets.UTF_8));
    texts.add(command.folder().getBytes(StandardCharsets.UTF_8));
    texts.add(
        command.secret().map(said -> SAID + said).orElse("").getBytes(StandardCharsets.UTF_8));
    command.arguments().forEach(each -> texts.add(each.getBytes(StandardCharsets.UTF_8)));
    long length = 2L * Long.BYTES + Integer.BYTES;
    for (byte[] text : texts) {
      length += Integer.BYTES + text.length;
    }
    if (length > MOST_REQUEST || command.arguments().size() > MOST_ARGUMENTS) {
      throw new StationFault(
          FaultCode.SETTINGS_WRONG,
          "This command line is too long for the station that is open. Divide it, or close the"
              + " station's window.");
    }
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + Integer.BYTES + (int) length);
    bytes.putInt(MAGIC).put((byte) VERSION).putInt((int) length);
    bytes.putLong(command.id().getMostSignificantBits());
    bytes.putLong(command.id().getLeastSignificantBits());
    bytes.putInt(texts.size());
    texts.forEach(text -> bytes.putInt(text.length).put(text));
    write(channel, bytes.flip());
  }

  /** The request, if it comes whole within this time. */
  static Request request(SocketChannel channel, Duration patience) throws IOException {
    long last = System.nanoTime() + patience.toNanos();
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      ByteBuffer head = read(channel, selector, HEAD, last);
      if (head.getInt() != MAGIC) {
        return new Request.Unfit();
      }
      int version = head.get() & BYTE;
      if (version != VERSION) {
        return new Request.OtherVersion(version);
      }
      int length = read(channel, selector, Integer.BYTES, last).getInt();
      if (length < 1 || length > MOST_REQUEST) {
        return new Request.Unfit();
      }
      return request(read(channel, selector, length, last));
    } finally {
      if (channel.isOpen()) {
        channel.configureBlocking(true);
      }
    }
  }

  private static Request request(ByteBuffer bytes) {
    try {
      var id = new UUID(bytes.getLong(), bytes.getLong());
      int count = bytes.getInt();
      if (count < BEFORE_ARGUMENTS || count > MOST_ARGUMENTS + BEFORE_ARGUMENTS) {
        return new Request.Unfit();
      }
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
          return new Request.Unfit();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        texts.add(new String(text, StandardCharsets.UTF_8));
      }
      if (bytes.hasRemaining()) {
        return new Request.Unfit();
      }
      return new Request.Asked(
          new ForwardedCommand(
              id,
              texts.get(0),
              texts.get(1),
              secret(texts.get(2)),
              texts.subList(BEFORE_ARGUMENTS, count)));
    } catch (BufferUnderflowException cutShort) {
      return new Request.Unfit();
    }
  }

  private static Optional<String> secret(String text) {
    return text.startsWith(SAID) ? Optional.of(text.substring(SAID.length())) : Optional.empty();
  }

  private static ByteBuffer read(SocketChannel channel, Selector selector, int count, long last)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      int got = channel.read(bytes);
      if (got < 0) {
        throw new EOFException("the connection ended before the request did");
      }
      if (got == 0) {
        long left = Duration.ofNanos(last - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new SocketTimeoutException("the request did not come in time");
        }
        selector.select(left);
        selector.selectedKeys().clear();
      }
    }
    return bytes.flip();
  }

  /** The station's version, before its frames. */
  static void greet(SocketChannel channel) throws IOException {
    write(channel, ByteBuffer.allocate(HEAD).putInt(MAGIC).put((byte) VERSION).flip());
  }

  /**
   * Reads the station's greeting.
   *
   * @throws StationFault if it is another version's, or none
   */
  static void greeted(SocketChannel channel) throws IOException, StationFault {
    ByteBuffer head = read(channel, HEAD);
    if (head.getInt() != MAGIC || (head.get() & BYTE) != VERSION) {
      throw new StationFault(
          FaultCode.STATION_LOST,
          "The station that is open is of another version of Kerf. Close its window and start it"
              + " anew, or run the command with its version.");
    }
  }

  static void send(SocketChannel channel, Frame frame) throws IOException {
    switch (frame) {
      case Frame.Out out -> send(channel, OUT, out.text().getBytes(StandardCharsets.UTF_8));
      case Frame.Err err -> send(channel, ERR, err.text().getBytes(StandardCharsets.UTF_8));
      case Frame.End end ->
          send(channel, END, ByteBuffer.allocate(Integer.BYTES).putInt(end.code()).array());
    }
  }

  private static void send(SocketChannel channel, byte kind, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + content.length);
    write(channel, bytes.put(kind).putInt(content.length).put(content).flip());
  }

  static Frame frame(SocketChannel channel) throws IOException {
    ByteBuffer head = read(channel, 1 + Integer.BYTES);
    byte kind = head.get();
    int length = head.getInt();
    if (length < 0 || length > MOST_FRAME || (kind == END && length != Integer.BYTES)) {
      throw new IOException("a frame of " + length + " bytes");
    }
    ByteBuffer content = read(channel, length);
    return switch (kind) {
      case OUT -> new Frame.Out(text(content));
      case ERR -> new Frame.Err(text(content));
      case END -> new Frame.End(content.getInt());
      default -> throw new IOException("a frame of kind " + kind);
    };
  }

  private static String text(ByteBuffer content) {
    return StandardCharsets.UTF_8.decode(content).toString();
  }

  /** Returns when the other side has closed the connection; what it sends meanwhile is nothing. */
  static void awaitEnd(SocketChannel channel) throws IOException {
    ByteBuffer nothing = ByteBuffer.allocate(1);
    while (channel.read(nothing) >= 0) {
      nothing.clear();
    }
  }

  private static ByteBuffer read(SocketChannel channel, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("the connection ended before the answer did");
      }
    }
    return bytes.flip();
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
