package org.kerf.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What the commands write, without characters that steer a terminal: a name in a file or in the
 * store could otherwise move the cursor, hide lines or change the window's title. Tabs and line
 * breaks stay; of each other one a sign is left, so that it is seen that something stood there.
 */
public final class PlainOutput extends FilterWriter {

  private static final char SIGN = '\uFFFD';

  private PlainOutput(Writer out) {
    super(out);
  }

  public static PrintWriter on(Writer out) {
    return new PrintWriter(new PlainOutput(out), true);
  }

  @Override
  public void write(int c) throws IOException {
    super.write(steers((char) c) ? SIGN : c);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }

  private static boolean steers(char c) {
    boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turning || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
