package org.kerf.tools.printer;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kerf.kernel.Exempt;

/**
 * A pair of ends of which the one behaves like a serial port: what is sent into this end arrives
 * there, and the other way round. Closing it is pulling the plug. Its name stays where a link says
 * so, as that of a device that is plugged in again. For Linux.
 */
@SuppressWarnings("restricted") // Calls into the system are what this class is for.
public final class PseudoTerminal implements AutoCloseable {

  private static final int READ_WRITE = 2;
  private static final int NOT_CONTROLLING = 0x100;
  private static final int NOW = 0;

  /** More than a struct termios takes on any Linux. */
  private static final int SETTINGS_BYTES = 256;

  private static final short READABLE = 1;
  private static final int BUFFER = 1_024;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;
  private static final Linker LINKER = Linker.nativeLinker();

  private final int end;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment buffer = arena.allocate(BUFFER);

  /** The other end, held so that this one does not report that nobody is there. */
  private final int held;

  private boolean open = true;

  /** Plugs it in at this place. */
  public PseudoTerminal(Path link) throws IOException {
    end = call("posix_openpt", READ_WRITE | NOT_CONTROLLING);
    if (end < 0 || call("grantpt", end) != 0 || call("unlockpt", end) != 0) {
      throw new IOException("no pseudo-terminal");
    }
    passBytesAsTheyAre();
    held = hold();
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(name()));
  }

  /** No echo, and no character that means anything to the line itself. */
  private void passBytesAsTheyAre() throws IOException {
    MemorySegment settings = arena.allocate(SETTINGS_BYTES);
    var get = FunctionDescriptor.of(INT, INT, POINTER);
    invoke(function("tcgetattr", get), end, settings);
    invoke(function("cfmakeraw", FunctionDescriptor.ofVoid(POINTER)), settings);
    var set = FunctionDescriptor.of(INT, INT, INT, POINTER);
    invoke(function("tcsetattr", set), end, NOW, settings);
  }

  private int hold() throws IOException {
    var shape = FunctionDescriptor.of(INT, POINTER, INT);
    MemorySegment name = arena.allocateFrom(name());
    MethodHandle openFile = function("open", shape, Linker.Option.firstVariadicArg(2));
    return (int) invoke(openFile, name, READ_WRITE | NOT_CONTROLLING);
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends all of it. */
  public void send(byte[] bytes) throws IOException {
    try (Arena one = Arena.ofConfined()) {
      MemorySegment memory = one.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      var shape = FunctionDescriptor.of(LONG, INT, POINTER, LONG);
      long sent = (long) invoke(function("write", shape), end, memory, (long) bytes.length);
      if (sent != bytes.length) {
        throw new IOException("sent " + sent + " of " + bytes.length);
      }
    }
  }

  /** What came within this time; nothing also while nobody has opened the other end. */
  public byte[] receive(int millis) throws IOException {
    if (!isReadable(millis)) {
      return new byte[0];
    }
    var shape = FunctionDescriptor.of(LONG, INT, POINTER, LONG);
    long read = (long) invoke(function("read", shape), end, buffer, (long) BUFFER);
    return read <= 0 ? new byte[0] : buffer.asSlice(0, read).toArray(ValueLayout.JAVA_BYTE);
  }

  /** A struct pollfd: the end, what is asked, what is so. */
  private boolean isReadable(int millis) throws IOException {
    try (Arena one = Arena.ofConfined()) {
      MemorySegment asked = one.allocate(2 * Integer.BYTES);
      asked.set(INT, 0, end);
      asked.set(ValueLayout.JAVA_SHORT, Integer.BYTES, READABLE);
      var shape = FunctionDescriptor.of(INT, POINTER, LONG, INT);
      invoke(function("poll", shape), asked, 1L, millis);
      long answerAt = Integer.BYTES + Short.BYTES;
      return (asked.get(ValueLayout.JAVA_SHORT, answerAt) & READABLE) != 0;
    }
  }

  /** Pulls the plug. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      call("close", end);
      call("close", held);
      arena.close();
    }
  }

  private String name() throws IOException {
    var shape = FunctionDescriptor.of(POINTER, INT);
    var name = (MemorySegment) invoke(function("ptsname", shape), end);
    return name.reinterpret(SETTINGS_BYTES).getString(0);
  }

  private static int call(String name, int argument) throws IOException {
    return (int) invoke(function(name, FunctionDescriptor.of(INT, INT)), argument);
  }

  private static MethodHandle function(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), shape, options);
  }

  @Exempt(rule = "catch-all", reason = "that is what a method handle declares")
  private static Object invoke(MethodHandle function, Object... arguments) throws IOException {
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable failed) {
      throw new IOException(failed);
    }
  }
}
