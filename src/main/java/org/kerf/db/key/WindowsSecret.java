package org.kerf.db.key;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import org.kerf.kernel.Exempt;

/**
 * Seals bytes with the key that Windows keeps for the logged-in user: CryptProtectData and
 * CryptUnprotectData of crypt32.dll. Only that user on that machine opens them again. Has been
 * compiled but not yet run on a Windows machine; the layouts follow Microsoft's description of
 * dpapi.h for 64 bit.
 */
@SuppressWarnings("restricted") // Calls into the system are what this class is for.
final class WindowsSecret {

  /** CRYPTPROTECT_UI_FORBIDDEN: fail rather than ask. */
  private static final int WITHOUT_ASKING = 1;

  private static final AddressLayout POINTER = ADDRESS;

  /** DATA_BLOB: a count, four bytes of padding, a pointer. */
  private static final StructLayout BLOB =
      MemoryLayout.structLayout(JAVA_INT, MemoryLayout.paddingLayout(4), POINTER);

  private static final long COUNT_AT = 0;
  private static final long POINTER_AT = 8;

  private static final FunctionDescriptor CRYPT =
      FunctionDescriptor.of(
          JAVA_INT, POINTER, POINTER, POINTER, POINTER, POINTER, JAVA_INT, POINTER);

  private static final FunctionDescriptor FREE = FunctionDescriptor.of(POINTER, POINTER);

  private WindowsSecret() {}

  static byte[] seal(byte[] open) throws IOException {
    return crypt("CryptProtectData", open);
  }

  static byte[] open(byte[] sealed) throws IOException {
    return crypt("CryptUnprotectData", sealed);
  }

  private static byte[] crypt(String function, byte[] bytes) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle crypt = handle(arena, "crypt32", function, CRYPT);
      MethodHandle free = handle(arena, "kernel32", "LocalFree", FREE);
      MemorySegment in = arena.allocate(BLOB);
      in.set(JAVA_INT, COUNT_AT, bytes.length);
      in.set(POINTER, POINTER_AT, arena.allocateFrom(JAVA_BYTE, bytes));
      MemorySegment out = arena.allocate(BLOB);
      MemorySegment none = MemorySegment.NULL;
      int done = call(crypt, in, none, none, none, none, WITHOUT_ASKING, out);
      if (done == 0) {
        throw new IOException(function + " refused");
      }
      MemorySegment result = out.get(POINTER, POINTER_AT);
      byte[] answer = result.reinterpret(out.get(JAVA_INT, COUNT_AT)).toArray(JAVA_BYTE);
      call(free, result);
      return answer;
    }
  }

  private static MethodHandle handle(
      Arena arena, String library, String function, FunctionDescriptor descriptor)
      throws IOException {
    try {
      MemorySegment address = SymbolLookup.libraryLookup(library, arena).findOrThrow(function);
      return Linker.nativeLinker().downcallHandle(address, descriptor);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException("Windows' " + function + " can't be found", e);
    }
  }

  /** Calls a function of the system. */
  @Exempt(
      rule = "catch-all",
      reason = "a method handle declares every Throwable; a system function throws none")
  private static int call(MethodHandle function, Object... arguments) throws IOException {
    try {
      return function.invokeWithArguments(arguments) instanceof Integer answer ? answer : 0;
    } catch (Throwable e) {
      throw new IOException("a call of Windows failed", e);
    }
  }
}
