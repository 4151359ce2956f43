package org.kerf.scanning.device;

import java.io.IOException;
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
 * there. Closing it is pulling the plug. Its name stays where a link says so, as that of a scanner
 * that is plugged in again.
 */
@SuppressWarnings("restricted")
final class PseudoTerminal implements AutoCloseable {

  private static final int READ_WRITE = 2;
  private static final int NOT_CONTROLLING = 0x100;
  private static final Linker LINKER = Linker.nativeLinker();

  private final int end;
  private boolean open = true;

  /** Plugs it in at this place. */
  PseudoTerminal(Path link) throws IOException {
    end = call("posix_openpt", READ_WRITE | NOT_CONTROLLING);
    if (end < 0 || call("grantpt", end) != 0 || call("unlockpt", end) != 0) {
      throw new IOException("no pseudo-terminal");
    }
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(name()));
  }

  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      var shape =
          FunctionDescriptor.of(
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG);
      long sent = (long) invoke(function("write", shape), end, memory, (long) bytes.length);
      if (sent != bytes.length) {
        throw new IOException("sent " + sent + " of " + bytes.length);
      }
    }
  }

  /** Pulls the plug. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      call("close", end);
    }
  }

  private String name() throws IOException {
    var shape = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    var name = (MemorySegment) invoke(function("ptsname", shape), end);
    return name.reinterpret(256).getString(0);
  }

  private static int call(String name, int argument) throws IOException {
    var shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return (int) invoke(function(name, shape), argument);
  }

  private static MethodHandle function(String name, FunctionDescriptor shape) {
    return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), shape);
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
