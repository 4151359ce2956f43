package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** What is drawn as it would print, with the data that people want to see on it. */
final class PreviewModel {

  /** How far back the last label of a template is looked for. */
  private static final int LOOK_BACK = 500;

  /**
   * The label as it would print.
   *
   * @param label that it was drawn of
   */
  record Preview(LabelTemplate label, LabelPreview.Shown shown, List<Fault> faults) {}

  private final ViewContext context;
  private final Reading reading;
  private final Labels labels;
  private final Design design;
  private final LabelPreview drawing = new LabelPreview();
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<PreviewSource> data =
      new SimpleObjectProperty<>(PreviewSource.SAMPLE);
  private final ObjectProperty<String> language = new SimpleObjectProperty<>("ro");
  private final Slot previewing = new Slot();
  private Optional<LabelContent> found = Optional.empty();

  PreviewModel(ViewContext context, Reading reading, Labels labels, Design design) {
    this.context = context;
    this.reading = reading;
    this.labels = labels;
    this.design = design;
    design.labelProperty().subscribe((before, now) -> draw());
    data.subscribe((before, now) -> draw());
    language.subscribe((before, now) -> draw());
  }

  /** Empty until the first is drawn. */
  ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What is not right with what is drawn. */
  List<Fault> faults() {
    return preview.get().map(Preview::faults).orElse(List.of());
  }

  ObjectProperty<PreviewSource> dataProperty() {
    return data;
  }

  /** Of the captions, such as "ro". */
  ObjectProperty<String> languageProperty() {
    return language;
  }

  /** Begins with sample data, in the language of the screen if the label has it. */
  void begin(LabelTemplate label) {
    data.set(PreviewSource.SAMPLE);
    String ours = context.texts().language().locale().getLanguage();
    var languages = label.captions().keySet();
    language.set(
        languages.contains(ours) ? ours : languages.stream().sorted().findFirst().orElse(ours));
    draw();
  }

  /** The label with the data that is wanted; the newest wins. */
  void draw() {
    LabelTemplate label = design.label();
    if (label.name().isEmpty()) {
      return;
    }
    LabelContent content = content(label.name());
    context
        .tasks()
        .<Preview>quietly(
            previewing,
            context.texts().of("designer.drawing"),
            () -> {
              LabelPreview.Shown shown = drawing.of(label, content);
              return new Preview(label, shown, Fault.all(label, shown.findings()));
            },
            drawn -> preview.set(Optional.of(drawn)),
            context.notifications()::faultOnce);
  }

  /** What stands on the label now. */
  LabelContent content(String name) {
    boolean real = data.get() == PreviewSource.LAST || data.get() == PreviewSource.SCANNED;
    return real && found.isPresent()
        ? LabelContent.ofKeys(name, language.get(), found.get().byKey())
        : data.get().madeUp(name, language.get());
  }

  /** Shows the label with made-up data. */
  void showMadeUp(PreviewSource wanted) {
    data.set(wanted);
  }

  /** Shows it with the data of the last label that was made of this template. */
  void showLast() {
    String name = design.label().name();
    find(
        PreviewSource.LAST,
        () ->
            reading.of(tx -> labels.recent(tx, LabelFilter.ALL, LOOK_BACK)).stream()
                .filter(job -> job.content().template().equals(name))
                .findFirst());
  }

  /** Shows it with the data of the label of what was scanned. */
  void showScanned(ShortCode code) {
    find(PreviewSource.SCANNED, () -> reading.of(tx -> labels.latestFor(tx, code)));
  }

  private void find(PreviewSource wanted, Work<Optional<LabelJob>> looking) {
    context
        .tasks()
        .<Optional<LabelJob>>run(
            context.texts().of("designer.finding"),
            looking,
            job -> {
              if (job.isEmpty()) {
                context.notifications().info(Words.of("designer.no-label"));
                data.set(data.get() == wanted ? PreviewSource.SAMPLE : data.get());
                return;
              }
              found = job.map(LabelJob::content);
              data.set(wanted);
              draw();
            },
            context.notifications()::fault);
  }
}
