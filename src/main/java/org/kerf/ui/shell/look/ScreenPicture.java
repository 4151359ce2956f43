package org.kerf.ui.shell.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** A picture of a scene as it stands. To be called on the screen's thread. */
public final class ScreenPicture {

  private ScreenPicture() {}

  /**
   * Writes the scene as PNG, in its size of now, without waiting for anything to move.
   *
   * @param file made with its folders, or written over
   */
  public static void save(Scene scene, Path file) throws StationFault {
    settle(scene);
    WritableImage image = scene.snapshot(null);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException failure) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The picture " + file + " could not be written.", failure);
    }
  }

  /** Twice, because the first layout gives labels their size, which then changes their style. */
  private static void settle(Scene scene) {
    for (int round = 0; round < 2; round++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
