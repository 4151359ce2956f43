package org.kerf.wiring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets through what all threads write but those of the screen. While the operating system ends the
 * program, JavaFX takes its toolkit apart without asking, and its own threads then print whatever
 * they were at; that is expected on shutdown, not a bug.
 */
final class WithoutScreen extends FilterOutputStream {

  WithoutScreen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    if (!isScreen()) {
      out.write(one);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (!isScreen()) {
      out.write(bytes, from, count);
    }
  }

  private static boolean isScreen() {
    String name = Thread.currentThread().getName();
    return name.startsWith("JavaFX") || name.startsWith("Quantum");
  }
}
