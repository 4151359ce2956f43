package org.kerf.ui.masterdata;

import java.util.List;
import java.util.stream.Collectors;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.masterdata.SwitchOutcome;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** Several records are switched off or on at once: all of them or none. */
final class SelectedRecords<T> {

  /** So many records that are in the way are named. */
  private static final int MOST_NAMED = 4;

  private final ViewContext context;
  private final SaveRecord<T> records;
  private final Runnable changed;

  SelectedRecords(ViewContext context, RecordType<T> type, Runnable changed) {
    this.context = context;
    this.records = type.records();
    this.changed = changed;
  }

  void fit(SelectionBar<T> bar) {
    Access whoMay = context.person().access(Permission.CHANGE_MASTER_DATA);
    bar.action(
            new PageAction(Words.of("record.switch-off"), Material2AL.BLOCK, () -> {})
                .onlyFor(whoMay),
            record -> !records.inactive(record),
            chosen -> run(chosen, true, true))
        .action(
            new PageAction(Words.of("record.switch-on"), Material2AL.CHECK, () -> {})
                .onlyFor(whoMay),
            records::inactive,
            chosen -> run(chosen, false, true));
  }

  private void run(List<T> chosen, boolean off, boolean takenBack) {
    Command command = context.person().command();
    context
        .tasks()
        .<SwitchOutcome<T>>run(
            context.texts().of("record.saving"),
            () -> records.setInactive(command, chosen, off),
            outcome -> {
              changed.run();
              switch (outcome) {
                case SwitchOutcome.Done<T>(List<T> now) -> done(now, off, takenBack);
                case SwitchOutcome.Refused<T>(var hindrances) -> refuse(hindrances);
              }
            },
            context.notifications()::fault);
  }

  private void done(List<T> now, boolean off, boolean takenBack) {
    Words what = Words.counted(off ? "record.several-off" : "record.several-on", now.size());
    if (takenBack) {
      context.notifications().done(what, () -> run(now, !off, false));
    } else {
      context.notifications().done(what);
    }
  }

  private void refuse(List<SwitchOutcome.Hindrance<T>> hindrances) {
    String named =
        hindrances.stream()
            .limit(MOST_NAMED)
            .map(each -> records.name(each.record()) + ": " + context.texts().of(why(each.why())))
            .collect(Collectors.joining("\n"));
    context
        .notifications()
        .warn(
            Words.of("record.several-none"),
            Words.plain(hindrances.size() > MOST_NAMED ? named + "\n…" : named));
  }

  private Words why(SaveOutcome<T> outcome) {
    return switch (outcome) {
      case SaveOutcome.Busy<T> _ -> Words.of("record.busy");
      case SaveOutcome.ChangedMeanwhile<T> _ -> Words.of("record.changed-since");
      case SaveOutcome.Taken<T>(T other) -> Words.of("record.name-taken", records.name(other));
      case SaveOutcome.Saved<T> _, SaveOutcome.Unchanged<T> _, SaveOutcome.Faulty<T> _ ->
          Words.of("record.same");
    };
  }
}
