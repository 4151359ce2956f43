package org.kerf.ui.labels.designer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.SaveTemplate;
import org.kerf.flow.labels.TemplateInUse;
import org.kerf.flow.labels.TemplateUseCases;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.template.TemplateText;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One template that is drawn: reads it, shows it with data, saves it, and keeps what is not saved.
 */
final class DesignerModel {

  /** How far back the last label of a template is looked for. */
  private static final int LOOK_BACK = 500;

  private static final LabelTemplate BLANK =
      new LabelTemplate("", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of());

  /**
   * The label as it would print.
   *
   * @param label that it was drawn of
   */
  record Preview(LabelTemplate label, LabelPreview.Shown shown, List<Fault> faults) {}

  /** What was read when the page was opened. */
  private record Opened(Optional<TemplateInUse> now, Optional<TemplateDraft> draft) {}

  private final ViewContext context;
  private final Reading reading;
  private final Labels labels;
  private final FormDrafts drafts;
  private final PrintTestLabel printTestLabel;
  private final LabelPrinters labelPrinters;
  private final ReadOnlyObjectWrapper<List<LabelPrinter>> printers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Slot asking = new Slot();
  private final TemplateUseCases templates;
  private final LabelPreview drawing = new LabelPreview();
  private final Design design = new Design(BLANK);
  private final ReadOnlyObjectWrapper<LabelTemplate> saved = new ReadOnlyObjectWrapper<>(BLANK);
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<PreviewSource> data =
      new SimpleObjectProperty<>(PreviewSource.SAMPLE);
  private final ObjectProperty<String> language = new SimpleObjectProperty<>("ro");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final Slot opening = new Slot();
  private final Slot previewing = new Slot();
  private Optional<LabelContent> found = Optional.empty();
  private int version;

  /** Who draws; what is not saved is theirs. */
  private UUID draftsman = new UUID(0, 0);

  private String kept = "";

  DesignerModel(
      ViewContext context,
      Reading reading,
      Labels labels,
      TemplateUseCases templates,
      FormDrafts drafts,
      PrintTestLabel printTestLabel,
      LabelPrinters labelPrinters) {
    this.context = context;
    this.reading = reading;
    this.labels = labels;
    this.templates = templates;
    this.drafts = drafts;
    this.printTestLabel = printTestLabel;
    this.labelPrinters = labelPrinters;
    BooleanBinding differs =
        Bindings.createBooleanBinding(
            () -> !design.label().equals(saved.get()), design.labelProperty(), saved);
    changed.bind(differs);
    design.labelProperty().subscribe((before, now) -> draw());
    data.subscribe((before, now) -> draw());
    language.subscribe((before, now) -> draw());
  }

  Design design() {
    return design;
  }

  /** Whether there is something that is not saved. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Empty until the first is drawn. */
  ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ObjectProperty<PreviewSource> dataProperty() {
    return data;
  }

  /** Of the captions, such as "ro". */
  ObjectProperty<String> languageProperty() {
    return language;
  }

  String name() {
    return design.label().name();
  }

  /** Reads the template of this name, and what this person left unsaved of it. */
  void open(String name) {
    UUID user = context.person().now().id();
    boolean goesOn = name.equals(name()) && changed.get() && user.equals(draftsman);
    if (name.isEmpty() || goesOn) {
      return;
    }
    keepDraft();
    draftsman = user;
    context
        .tasks()
        .<Opened>latest(
            opening,
            context.texts().of("designer.reading"),
            () -> read(user, name),
            this::show,
            context.notifications()::fault);
  }

  private Opened read(UUID user, String name) throws StationFault {
    return new Opened(
        templates.station().template(name),
        drafts
            .read(user, TemplateDraft.form(name))
            .flatMap(text -> TemplateDraft.parse(name, text)));
  }

  private void show(Opened opened) {
    if (opened.now().isEmpty()) {
      context.notifications().info(Words.of("designer.not-there"));
      return;
    }
    TemplateInUse now = opened.now().get();
    take(now);
    design.begin(now.template());
    data.set(PreviewSource.SAMPLE);
    String ours = context.texts().language().locale().getLanguage();
    var languages = now.template().captions().keySet();
    language.set(
        languages.contains(ours) ? ours : languages.stream().sorted().findFirst().orElse(ours));
    draw();
    kept = "";
    opened.draft().ifPresent(draft -> takeUp(now, draft));
    if (!now.mistakes().isEmpty()) {
      context
          .notifications()
          .warn(Words.of("designer.stored-wrong"), Words.plain(String.join("; ", now.mistakes())));
    }
  }

  private void take(TemplateInUse now) {
    version = now.version();
    saved.set(now.template());
  }

  /** Goes on with what was left unsaved; the saved one is a step back. */
  private void takeUp(TemplateInUse now, TemplateDraft draft) {
    kept = draft.text();
    if (draft.label().equals(now.template())) {
      return;
    }
    design.replaceAll(draft.label());
    boolean current = draft.version() == now.version();
    context
        .notifications()
        .info(
            Words.of(current ? "designer.draft" : "designer.draft-old"),
            Words.of("designer.draft.more"),
            new PageAction(Words.of("designer.discard"), Material2MZ.UNDO, this::discard));
  }

  /** Draws what was saved again. */
  void discard() {
    design.replaceAll(saved.get());
    keepDraft();
  }

  /** Keeps what is not saved, so that it outlives the page and the program. */
  void keepDraft() {
    if (name().isEmpty()) {
      return;
    }
    String text = changed.get() ? new TemplateDraft(version, design.label()).text() : "";
    if (text.equals(kept)) {
      return;
    }
    kept = text;
    UUID user = draftsman;
    String form = TemplateDraft.form(name());
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("designer.keeping"),
            () -> {
              drafts.keep(user, form, text);
              return true;
            },
            done -> {},
            context.notifications()::faultOnce);
  }

  /** The label with the data that is wanted; the newest wins. */
  private void draw() {
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
              return new Preview(label, shown, Faults.of(label, shown.findings()));
            },
            drawn -> preview.set(Optional.of(drawn)),
            context.notifications()::faultOnce);
  }

  private LabelContent content(String name) {
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
    String name = name();
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

  /** Labels look like this from the next one on. */
  void save() {
    if (!changed.get() || saving.get()) {
      return;
    }
    LabelTemplate label = design.label();
    int seen = version;
    Command command = context.person().command();
    saving.set(true);
    context
        .tasks()
        .<SaveTemplate.Outcome>run(
            context.texts().of("designer.saving"),
            () -> templates.save().run(command, seen, label),
            outcome -> {
              saving.set(false);
              tell(outcome, label);
            },
            this::failed);
  }

  /** Labels look again as the file says that came with Kerf. */
  void reset() {
    Optional<LabelTemplate> file = templates.station().file(name());
    if (saving.get() || file.isEmpty()) {
      return;
    }
    String name = name();
    int seen = version;
    Command command = context.person().command();
    saving.set(true);
    context
        .tasks()
        .<SaveTemplate.Outcome>run(
            context.texts().of("designer.saving"),
            () -> templates.save().reset(command, seen, name),
            outcome -> {
              saving.set(false);
              if (outcome instanceof SaveTemplate.Outcome.Saved
                  || outcome instanceof SaveTemplate.Outcome.Unchanged) {
                design.replaceAll(file.get());
              }
              tell(outcome, file.get());
            },
            this::failed);
  }

  private void failed(StationFault fault) {
    saving.set(false);
    context.notifications().fault(fault);
  }

  private void tell(SaveTemplate.Outcome outcome, LabelTemplate label) {
    switch (outcome) {
      case SaveTemplate.Outcome.Saved done -> {
        version = done.version();
        saved.set(label);
        keepDraft();
        context
            .notifications()
            .done(
                Words.of("designer.saved", TemplateNames.words(context.texts(), label.name())),
                () -> undo(done));
      }
      case SaveTemplate.Outcome.Unchanged(int now) -> {
        version = now;
        saved.set(label);
        keepDraft();
      }
      case SaveTemplate.Outcome.Faulty(List<String> mistakes) ->
          context
              .notifications()
              .error(Words.of("designer.faulty"), Words.plain(String.join("; ", mistakes)));
      case SaveTemplate.Outcome.TooLarge _ ->
          context.notifications().error(Words.of("designer.too-large"), Words.plain(""));
      case SaveTemplate.Outcome.ChangedMeanwhile _ ->
          context
              .notifications()
              .warn(
                  Words.of("designer.changed-meanwhile"),
                  Words.of("designer.changed-meanwhile.more"),
                  new PageAction(
                      Words.of("designer.load-theirs"), Material2MZ.REFRESH, this::loadTheirs));
    }
  }

  /** What is drawn stays; it is what is not saved then. */
  private void undo(SaveTemplate.Outcome.Saved done) {
    Command command = context.person().command();
    context
        .tasks()
        .<SaveTemplate.Outcome>run(
            context.texts().of("designer.saving"),
            () -> templates.save().undo(command, done),
            outcome -> {
              if (outcome instanceof SaveTemplate.Outcome.Saved) {
                context.notifications().done(Words.of("designer.undone"));
                readSaved(done.name(), false);
              } else {
                tell(outcome, saved.get());
              }
            },
            context.notifications()::fault);
  }

  private void loadTheirs() {
    readSaved(name(), true);
  }

  private void readSaved(String name, boolean draw) {
    context
        .tasks()
        .<Optional<TemplateInUse>>run(
            context.texts().of("designer.reading"),
            () -> templates.station().template(name),
            now -> {
              if (now.isPresent() && name.equals(name())) {
                take(now.get());
                if (draw) {
                  design.replaceAll(now.get().template());
                }
                keepDraft();
              }
            },
            context.notifications()::fault);
  }

  /** The printers of this station that are in use, by name. */
  ReadOnlyObjectProperty<List<LabelPrinter>> printersProperty() {
    return printers.getReadOnlyProperty();
  }

  /** Reads which printers there are. */
  void readPrinters() {
    context
        .tasks()
        .<List<LabelPrinter>>quietly(
            asking,
            context.texts().of("designer.reading"),
            () -> reading.of(labelPrinters::all).stream().filter(each -> !each.inactive()).toList(),
            printers::set,
            context.notifications()::faultOnce);
  }

  /** Prints what is shown, as it is saved, at this printer. */
  void testPrint(String printer) {
    if (changed.get()) {
      context.notifications().info(Words.of("designer.save-first"));
      return;
    }
    LabelContent content = content(name());
    Command command = context.person().command();
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("designer.printing"),
            () -> printTestLabel.run(command, content, printer),
            code ->
                context.notifications().done(Words.of("designer.printed", code.spaced(), printer)),
            context.notifications()::fault);
  }

  /** Writes what is drawn into a file. */
  void export(Path file) {
    String text = TemplateText.of(design.label());
    context
        .tasks()
        .<Path>run(
            context.texts().of("designer.exporting"),
            () -> {
              write(file, text);
              return file;
            },
            done -> context.notifications().done(Words.of("designer.exported", done.getFileName())),
            context.notifications()::fault);
  }

  private static void write(Path file, String text) throws StationFault {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.TEMPLATE_UNWRITABLE, file);
    }
  }

  /** Puts the picture of a file on the label. */
  void addImage(Path file) {
    context
        .tasks()
        .<Optional<LabelElement.Image>>run(
            context.texts().of("designer.importing"),
            () -> ImageFile.read(file),
            image ->
                image.ifPresentOrElse(
                    design::add,
                    () ->
                        context
                            .notifications()
                            .error(
                                Words.of("designer.image.unfit", file.getFileName()),
                                Words.of(
                                    "designer.image.unfit.more",
                                    LabelElement.Image.MOST_BYTES / 1024))),
            context.notifications()::fault);
  }

  /** Draws what a file says; it is saved as anything else that is drawn. */
  void importFrom(Path file) {
    String name = name();
    context
        .tasks()
        .<LabelTemplate>run(
            context.texts().of("designer.importing"),
            () -> templates.station().fileAs(file, name),
            design::replaceAll,
            context.notifications()::fault);
  }
}
