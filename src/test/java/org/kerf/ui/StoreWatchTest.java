package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StoreState;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the status bar says of the store's disk. */
class StoreWatchTest {

  private static final long MIB = 1L << 20;

  private ShellUnderTest kit;
  private Scene scene;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() {
    kit =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000, () -> new ShellUnderTest(Language.ROMANIAN, Theme.LIGHT));
    scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> kit.shell.newScene());
  }

  @AfterEach
  void stop() {
    kit.workers.shutdownNow();
  }

  private String said(StoreState state) throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            new StoreWatch(kit.shell, kit.tasks, kit.texts, kit.notifications, () -> state)
                .start());
    kit.workers.submit(() -> {}).get();
    kit.workers.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
    return ((Button) scene.lookup("#status-store")).getText();
  }

  @Test
  void aDiskThatIsNearlyFullIsWarnedOfBeforeItIs() throws Exception {
    assertThat(said(new StoreState(false, OptionalLong.of(300 * MIB))))
        .isEqualTo("Stoc local: disc aproape plin, au rămas 300 MB");
    assertThat(kit.notifications.notes()).hasSize(1);
  }

  @Test
  void aStoreThatCanOnlyBeReadSaysSo() throws Exception {
    assertThat(said(new StoreState(true, OptionalLong.of(0))))
        .isEqualTo("Stoc local: poate fi doar citit");
    assertThat(kit.notifications.notes()).isEmpty();
  }

  @Test
  void aStoreWithRoomIsSafe() throws Exception {
    assertThat(said(new StoreState(false, OptionalLong.of(3_000 * MIB))))
        .isEqualTo("Stoc local: în siguranță");
    assertThat(said(new StoreState(false, OptionalLong.empty())))
        .isEqualTo("Stoc local: în siguranță");
    assertThat(kit.notifications.notes()).isEmpty();
  }
}
