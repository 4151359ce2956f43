package org.kerf.ui;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The status bar of a shell without pages, for the watches that report there. */
final class StatusLine implements AutoCloseable {

  private static final int MILLIS = 20_000;

  final ShellUnderTest kit;
  private final Scene scene;

  StatusLine() throws Exception {
    FxToolkit.registerPrimaryStage();
    kit =
        WaitForAsyncUtils.waitForAsyncFx(
            MILLIS, () -> new ShellUnderTest(Language.ROMANIAN, Theme.LIGHT));
    scene = WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> kit.shell.newScene());
  }

  /** What the item says once the watch has looked. */
  String said(String item, Runnable start) throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(MILLIS, start);
    kit.workers.submit(() -> {}).get();
    kit.workers.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
    return ((Button) scene.lookup('#' + item)).getText();
  }

  @Override
  public void close() {
    kit.workers.shutdownNow();
  }
}
