package org.kerf.ui.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.ColumnNames;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.ReadingRules.PointMeaning;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.SheetTemplate;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.imports.Repeats;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
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

  private final ViewContext context;
  private final Reading reading;
  private final StationSettings settings;
  private final ImportFile job;
  private final Slot slot = new Slot();
  private final ObjectProperty<ImportKind> kind = new SimpleObjectProperty<>(ImportKind.ORDERS);
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ImportStage> stage =
      new ReadOnlyObjectWrapper<>(ImportStage.CHOOSING);
  private PointMeaning point = PointMeaning.ASK;
  private Repeats repeats = Repeats.ASK;

  ImportViewModel(ViewContext context, Reading reading, StationSettings settings, ImportFile job) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    this.job = job;
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
                && !ready.asksAboutRepeats()
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
      askAgain();
      if (stage.get() instanceof ImportStage.Taken) {
        forget(); // What was taken in as one kind is no file of the next.
      }
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
    askAgain();
    preview();
  }

  private void askAgain() {
    point = PointMeaning.ASK;
    repeats = Repeats.ASK;
  }

  /** Answers what rows are that are like those of an earlier file. */
  void choose(Repeats meaning) {
    repeats = meaning;
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
    LocalDate today = context.today();
    PointMeaning meaning = point;
    Repeats answer = repeats;
    stage.set(
        new ImportStage.Working(
            context
                .tasks()
                .<ImportPreview>latestLong(
                    slot,
                    context.texts().of("imports.looking"),
                    progress -> {
                      var rules = new ReadingRules(today, meaning, said(as));
                      return job.preview(
                          as, chosen, rules, answer, new Watch(progress, context.texts()));
                    },
                    this::previewed,
                    this::failed)));
  }

  /** What people have said at this station that headings of such files mean. */
  private ColumnNames said(ImportKind as) throws StationFault {
    return reading.of(tx -> settings.values().value(tx, ColumnNames.setting(as.name())));
  }

  /** The columns of the chosen kind. */
  SheetType<?> sheet() {
    return job.sheet(kind.get());
  }

  /**
   * Remembers what the headings of such files mean, and looks at the file again.
   *
   * @param meant the heading of each column that the file has
   */
  void name(List<String> header, Map<Column, String> meant) {
    ImportKind as = kind.get();
    Command command = context.person().command();
    SheetType<?> type = job.sheet(as);
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("imports.columns"),
            () ->
                settings
                    .change()
                    .run(
                        command,
                        ColumnNames.setting(as.name()),
                        said(as).saying(type, header, meant)),
            changed -> preview(),
            this::failed);
  }

  private void previewed(ImportPreview preview) {
    switch (preview) {
      case ImportPreview.Ready ready -> stage.set(new ImportStage.Previewed(ready));
      case ImportPreview.Unfit(var reason, var header) ->
          stage.set(new ImportStage.Unfit(reason, header));
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
    Command command = context.person().command();
    stage.set(
        new ImportStage.Working(
            context
                .tasks()
                .<ImportFile.Result>runLong(
                    context.texts().of("imports.taking", ready.fileName()),
                    progress -> job.run(command, ready, new Watch(progress, context.texts())),
                    result -> taken(ready, result),
                    this::failed)));
  }

  private void taken(ImportPreview.Ready ready, ImportFile.Result result) {
    // A file with rejected rows is corrected and looked at again.
    if (result.rejected() == 0 && !result.stopped()) {
      file.set(Optional.empty());
    }
    askAgain();
    var taken = new ImportStage.Taken(ready.kind(), ready.fileName(), result);
    stage.set(taken);
    if (result.stopped()) {
      context
          .notifications()
          .warn(Words.of("imports.stopped", ready.fileName()), Words.of("imports.stopped-why"));
    } else {
      context.notifications().done(taken.words());
    }
  }

  /** What a template of the chosen kind is called, in the person's language. */
  String templateName() {
    Texts texts = context.texts();
    String held = texts.of(ImportWords.kind(kind.get()));
    return texts.of("imports.template-file", held.toLowerCase(texts.language().locale())) + ".csv";
  }

  /** Writes a table to fill in: the headings of the chosen kind, and two rows as examples. */
  void saveTemplate(Path place) {
    String text =
        SheetTemplate.text(
            job.sheet(kind.get()), context.texts().language().locale(), context.today());
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("imports.template"),
            () -> {
              write(place, text);
              return context.outputs().canOpen();
            },
            canOpen -> saved(place, canOpen),
            context.notifications()::fault);
  }

  private static void write(Path place, String text) throws StationFault {
    try {
      Files.writeString(place, text);
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNWRITABLE, FaultText.DOCUMENT_UNWRITABLE, place);
    }
  }

  private void saved(Path place, boolean canOpen) {
    Words what = Words.of("imports.template-saved", String.valueOf(place.getFileName()));
    Words where = Words.of("imports.template-next");
    if (canOpen) {
      context.notifications().done(what, where, context.opening(place));
    } else {
      context.notifications().done(what, where);
    }
  }

  private void failed(StationFault fault) {
    stage.set(new ImportStage.Failed(fault));
  }
}
