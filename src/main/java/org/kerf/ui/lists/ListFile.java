package org.kerf.ui.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kerf.ui.controls.table.Listing;

/** A file that a list is written into, row by row; closed before it is finished, it is gone. */
interface ListFile extends AutoCloseable {

  void header(List<String> names) throws IOException;

  void row(List<Listing.Cell> cells) throws IOException;

  /** Puts the file in its place: under this name, or with a number behind it if there is one. */
  Path finish(String name) throws IOException;

  @Override
  void close() throws IOException;
}
