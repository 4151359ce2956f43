package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StoreState;

/** What the status bar says of the store's disk. */
class StoreWatchTest {

  private static final long MIB = 1L << 20;

  private StatusLine line;
  private ShellUnderTest kit;

  @BeforeEach
  void show() throws Exception {
    line = new StatusLine();
    kit = line.kit;
  }

  @AfterEach
  void stop() {
    line.close();
  }

  private String said(StoreState state) throws Exception {
    return line.said(
        "status-store",
        () ->
            new StoreWatch(kit.shell, kit.tasks, kit.texts, kit.notifications, () -> state)
                .start());
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
