package org.kerf.ui.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** How the station stands with its centre, in words. */
public final class SyncWords {

  private SyncWords() {}

  /** For the status bar; empty where the station belongs to no centre. */
  public static Optional<Report> report(Texts texts, SyncStatus status, Instant now) {
    return switch (status.state()) {
      case ALONE -> Optional.empty();
      case CONNECTING -> Optional.of(new Report(Tone.NEUTRAL, Words.of("sync.connecting")));
      case CONNECTED ->
          Optional.of(
              status.unsent() == 0
                  ? new Report(Tone.SUCCESS, Words.of("sync.all-sent"))
                  : new Report(
                      Tone.ACCENT,
                      Words.of("sync.sending", texts.figures().count(status.unsent()))));
      case OFFLINE, PAUSED -> Optional.of(new Report(Tone.WARNING, waiting(texts, status, now)));
    };
  }

  /** "not sent: 37, oldest 10 min". */
  static Words waiting(Texts texts, SyncStatus status, Instant now) {
    String state = status.state() == SyncStatus.State.PAUSED ? "paused" : "offline";
    if (status.unsent() == 0) {
      return Words.of("sync." + state + "-all-sent");
    }
    Duration age = oldest(status, now);
    String count = texts.figures().count(status.unsent());
    return age.toMinutes() == 0
        ? Words.of("sync." + state + "-unsent-lately", count)
        : Words.of("sync." + state + "-unsent", count, texts.figures().age(age));
  }

  /** How long the first entry waits that the centre does not have; a clock may have gone back. */
  static Duration oldest(SyncStatus status, Instant now) {
    Duration age = Duration.between(status.oldestUnsent().orElse(now), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  static Mark mark(SyncStatus status) {
    return switch (status.state()) {
      case ALONE, CONNECTING -> Mark.OPEN;
      case CONNECTED -> Mark.IN_SYNC;
      case OFFLINE, PAUSED -> Mark.WAITING;
    };
  }
}
