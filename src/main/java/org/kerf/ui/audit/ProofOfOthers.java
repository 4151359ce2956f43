package org.kerf.ui.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.audit.model.FeedVerdict.Fault;
import org.kerf.audit.model.FeedVerdict.OfStation;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What was compared of other stations' lines, in words; nothing at a station that is alone. */
final class ProofOfOthers {

  private static final int MOST_FAULTS = 6;

  private final Texts texts;
  private final ZoneId zone;

  ProofOfOthers(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  List<Words> words(FeedVerdict verdict, LookAtSync.View sync) {
    if (sync.status().state() == SyncStatus.State.ALONE && verdict.stations().isEmpty()) {
      return List.of();
    }
    List<Words> told = new ArrayList<>();
    verdict.faults().stream().limit(MOST_FAULTS).map(this::fault).forEach(told::add);
    if (verdict.faults().isEmpty()) {
      told.add(
          Words.of(
              "audit.feed.whole", verdict.stations().stream().mapToLong(OfStation::bound).sum()));
    } else {
      told.add(Words.of("audit.feed.what-to-do"));
    }
    verdict.stations().stream()
        .filter(each -> verdict.faults().isEmpty() && each.bound() < each.lines())
        .map(
            each ->
                Words.of(
                    "audit.feed.not-compared",
                    each.station().called(),
                    each.lines() - each.bound()))
        .forEach(told::add);
    if (sync.rejectedCount() > 0) {
      told.add(Words.of("audit.feed.set-aside", sync.rejectedCount()));
    }
    told.add(Words.of("audit.feed.seal"));
    told.add(centre(sync.status()));
    return told;
  }

  private Words fault(Fault fault) {
    return switch (fault) {
      case Fault.LinesDiffer lines ->
          Words.of(
              "audit.feed.lines-differ", lines.station().called(), lines.first(), lines.last());
      case Fault.BatchesMissing batches ->
          Words.of("audit.feed.batches-missing", batches.first(), batches.last());
    };
  }

  /** Each greeting compares the two, and nothing goes on if they differ. */
  private Words centre(SyncStatus status) {
    if (status.state() != SyncStatus.State.CONNECTED || status.lastContact().isEmpty()) {
      return Words.of("audit.feed.centre-away");
    }
    var at = LocalDateTime.ofInstant(status.lastContact().get(), zone);
    return Words.of("audit.feed.centre-agrees", texts.figures().time(at.toLocalTime()));
  }
}
