package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.labels.model.PrinterOutage;

/** A printer that takes no labels stands in the status bar until it does. */
class PrinterWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

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

  private String said(PrinterOutage... outages) throws Exception {
    return line.said(
        "status-printer",
        () ->
            new PrinterWatch(
                    kit.shell,
                    kit.tasks,
                    kit.texts,
                    kit.notifications,
                    () -> new PrinterWatch.Standing(List.of(outages), "ZT411"),
                    () -> NOW.atZone(ZoneId.of("Europe/Bucharest")))
                .start());
  }

  @Test
  void aPrinterThatTakesNoLabelsSaysSinceWhenUntilItTakesThem() throws Exception {
    assertThat(said(new PrinterOutage("ZT411", Instant.parse("2026-11-27T08:42:00Z"))))
        .isEqualTo("Imprimantă: ZT411 nu tipărește din 10:42");
    assertThat(said()).isEqualTo("Imprimantă: ZT411");
    assertThat(kit.notifications.notes()).isEmpty();
  }

  @Test
  void severalPrintersAreCountedAndAnotherDayIsNamed() throws Exception {
    var before = new PrinterOutage("ZT230", Instant.parse("2026-11-26T08:42:00Z"));
    assertThat(said(before)).contains("26.11.2026");
    assertThat(said(before, new PrinterOutage("ZT411", NOW)))
        .isEqualTo("Imprimantă: 2 imprimante nu tipăresc");
  }
}
