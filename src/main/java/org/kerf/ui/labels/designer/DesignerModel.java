package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.SaveTemplate;
import org.kerf.flow.labels.TemplateInUse;
import org.kerf.flow.labels.TemplateUseCases;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One template that is drawn: reads it, shows it with data, saves it, and keeps what is not saved.
 */
final class DesignerModel {

  private static final LabelTemplate BLANK =
      new LabelTemplate("", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of());

  /** What was read when the page was opened. */
  private record Opened(Optional<TemplateInUse> now, Optional<TemplateDraft> draft) {}

  private final ViewContext context;
  private final FormDrafts drafts;
  private final TemplateUseCases templates;
  private final Design design = new Design(BLANK);
  private final ReadOnlyObjectWrapper<LabelTemplate> saved = new ReadOnlyObjectWrapper<>(BLANK);
  private final PreviewModel preview;
  private final TemplateFiles files;
  private final TestPrints testPrints;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final Slot opening = new Slot();
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
    this.templates = templates;
    this.drafts = drafts;
    preview = new PreviewModel(context, reading, labels, design);
    files = new TemplateFiles(context, templates.station(), design);
    BooleanBinding differs =
        Bindings.createBooleanBinding(
            () -> !design.label().equals(saved.get()), design.labelProperty(), saved);
    changed.bind(differs);
    testPrints =
        new TestPrints(
            context,
            reading,
            printTestLabel,
            labelPrinters,
            () -> preview.content(name()),
            changed);
  }

  Design design() {
    return design;
  }

  PreviewModel preview() {
    return preview;
  }

  TemplateFiles files() {
    return files;
  }

  TestPrints testPrints() {
    return testPrints;
  }

  /** Whether there is something that is not saved. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
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
    preview.begin(now.template());
    kept = "";
    opened.draft().ifPresent(draft -> takeUp(now, draft));
    if (!now.mistakes().isEmpty()) {
      context.notifications().warn(Words.of("designer.stored-wrong"), sentences(now.mistakes()));
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
      case SaveTemplate.Outcome.Faulty(List<TemplateMistake> mistakes) -> {
        context.notifications().error(Words.of("designer.faulty"), sentences(mistakes));
        mistakes.stream()
            .flatMapToInt(mistake -> mistake.element().stream())
            .findFirst()
            .ifPresent(number -> design.select(List.of(number)));
      }
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

  private static Words sentences(List<TemplateMistake> mistakes) {
    return Words.localized(
        locale ->
            mistakes.stream().map(each -> each.text(locale)).collect(Collectors.joining("; ")));
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
}
