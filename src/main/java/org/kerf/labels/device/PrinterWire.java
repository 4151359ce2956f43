package org.kerf.labels.device;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes to and from a printer, whatever carries them. Each step ends in time. */
interface PrinterWire extends Closeable {

  /** Writes what is taken now; 0 if nothing was in this time. */
  int write(ByteBuffer bytes, long millis) throws IOException;

  /** What came in this time: 0 if nothing did, less than 0 if the other end has closed. */
  int read(ByteBuffer into, long millis) throws IOException;

  /** Whether nothing has left but what was said to be taken. */
  boolean isExact();

  /** Says that nothing more will come, where there is a way to say it. */
  void end() throws IOException;
}
