package org.kerf.ui.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.erp.csv.ReadingRules;
import org.kerf.erp.csv.ReadingRules.PointMeaning;
import org.kerf.flow.ImportFile;
import org.kerf.flow.ImportKind;
import org.kerf.flow.ImportPreview;
import org.kerf.flow.ImportWatcher;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Which file is taken in as what, what it would change, and what became of it. */
final class ImportViewModel {

  /** Tells how far an import is, a hundred times at most. */
  private static final class Watch implements ImportWatcher {

    private static final int STEPS = 100;

    private final Progress progress;
    private final Texts texts;
    private int told = -1;

    Watch(Progress progress, Texts texts) {
      this.progress = progress;
      this.texts = texts;
    }

    @Override
    public void at(int line, int ofAbout) {
      double fraction = Math.clamp((double) line / Math.max(1, ofAbout), 0, 1);
      int step = (int) (fraction * STEPS);
      if (step != told) {
        told = step;
        progress.report(fraction, texts.of("imports.at-line", line, Math.max(line, ofAbout)));
      }
    }

    @Override
    public boolean enough() {
      return progress.cancelled();
    }
  }

  private final Desk desk;
  private final ImportFile job;
  private final Slot slot = new Slot();
  private final ObjectProperty<ImportKind> kind = new SimpleObjectProperty<>(ImportKind.ORDERS);
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ImportStage> stage =
      new ReadOnlyObjectWrapper<>(ImportStage.CHOOSING);
  private PointMeaning point = PointMeaning.ASK;

  ImportViewModel(Desk desk) {
    this.desk = desk;
    this.job = desk.jobs().importFile();
  }

  ReadOnlyObjectProperty<ImportKind> kindProperty() {
    return kind;
  }

  ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  BooleanBinding canTakeIn() {
    return Bindings.createBooleanBinding(
        () ->
            stage.get() instanceof ImportStage.Previewed(ImportPreview.Ready ready)
                && !ready.blocked()
                && !ready.changesNothing(),
        stage);
  }

  BooleanBinding canChoose() {
    return Bindings.createBooleanBinding(
        () -> !(stage.get() instanceof ImportStage.Working), stage);
  }

  /** Reads the file as another kind. */
  void choose(ImportKind newKind) {
    if (newKind != kind.get()) {
      kind.set(newKind);
      point = PointMeaning.ASK;
      preview();
    }
  }

  /** Chooses the kind of this name, such as "orders"; any other text leaves it as it is. */
  void chooseKind(String name) {
    for (ImportKind each : ImportKind.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        choose(each);
      }
    }
  }

  void choose(Path newFile) {
    file.set(Optional.of(newFile));
    point = PointMeaning.ASK;
    preview();
  }

  /** Answers what "1.234" means in this file. */
  void choose(PointMeaning meaning) {
    point = meaning;
    preview();
  }

  /** Leaves the file alone. */
  void forget() {
    file.set(Optional.empty());
    stage.set(ImportStage.CHOOSING);
  }

  /** Looks at the file, again if it was looked at before. */
  void preview() {
    if (file.get().isEmpty() || stage.get() instanceof ImportStage.Working) {
      return;
    }
    Path chosen = file.get().get();
    ImportKind as = kind.get();
    var rules = new ReadingRules(desk.wallClock().toLocalDate(), point);
    stage.set(
        new ImportStage.Working(
            desk.tasks()
                .<ImportPreview>latestLong(
                    slot,
                    desk.texts().of("imports.looking"),
                    progress -> job.preview(as, chosen, rules, new Watch(progress, desk.texts())),
                    this::previewed,
                    this::failed)));
  }

  private void previewed(ImportPreview preview) {
    switch (preview) {
      case ImportPreview.Ready ready -> stage.set(new ImportStage.Previewed(ready));
      case ImportPreview.Unfit(var reason) -> stage.set(new ImportStage.Unfit(reason));
      case ImportPreview.AlreadyImported(var name, var at) ->
          stage.set(new ImportStage.Before(name, at));
      case ImportPreview.Stopped() -> forget();
    }
  }

  /** Takes the file in, as it was shown. */
  void takeIn() {
    if (!(stage.get() instanceof ImportStage.Previewed(ImportPreview.Ready ready))) {
      return;
    }
    User user = desk.person().now();
    stage.set(
        new ImportStage.Working(
            desk.tasks()
                .<ImportFile.Result>runLong(
                    desk.texts().of("imports.taking", ready.fileName()),
                    progress -> job.run(user, ready, new Watch(progress, desk.texts())),
                    result -> taken(ready, result),
                    this::failed)));
  }

  private void taken(ImportPreview.Ready ready, ImportFile.Result result) {
    file.set(Optional.empty());
    var taken = new ImportStage.Taken(ready.kind(), ready.fileName(), result);
    stage.set(taken);
    if (result.stopped()) {
      desk.notifications()
          .warn(Words.of("imports.stopped", ready.fileName()), Words.of("imports.stopped-why"));
    } else {
      desk.notifications().done(taken.words());
    }
  }

  private void failed(StationFault fault) {
    stage.set(new ImportStage.Failed(fault));
  }
}
