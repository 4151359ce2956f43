package org.kerf.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kerf.ui.context.OutputFolders;

/**
 * Printouts and lists in folders of the test's, and a desktop that only notes what it is to open.
 */
public final class RecordingOutputFolders implements OutputFolders {

  public final List<Path> opened = new CopyOnWriteArrayList<>();
  private final Path folder;

  RecordingOutputFolders(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path papers() {
    return folder.resolve("papers");
  }

  @Override
  public Path lists() {
    return folder.resolve("lists");
  }

  @Override
  public boolean canOpen() {
    return true;
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }
}
