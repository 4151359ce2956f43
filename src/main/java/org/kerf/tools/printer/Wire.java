package org.kerf.tools.printer;

import java.io.IOException;

/** The printer's end of a line that the station is connected by. */
interface Wire {

  /** The next byte; less than 0 once the station has gone. */
  int read() throws IOException;

  void write(byte[] bytes) throws IOException;

  /** Whether the printer is switched off. */
  boolean isOff();
}
