package org.kerf.ui.labels;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be decided about several labels at once. */
final class SelectedLabels {

  private final ViewContext context;
  private final LabelsViewModel model;
  private final Runnable changed;

  SelectedLabels(ViewContext context, LabelsViewModel model, Runnable changed) {
    this.context = context;
    this.model = model;
    this.changed = changed;
  }

  void fit(SelectionBar<LabelJob> bar) {
    Access settling = context.person().access(Permission.SETTLE_LABELS);
    bar.action(
            new PageAction(Words.of("labels.again"), Material2MZ.REFRESH, () -> {})
                .onlyFor(settling),
            job -> job.state().needsPerson(),
            jobs -> model.again(jobs, changed))
        .action(
            new PageAction(Words.of("labels.drop"), Material2AL.CANCEL, () -> {}).onlyFor(settling),
            job -> job.state().mayBecome(LabelState.BY_HAND),
            jobs -> askReason(bar, jobs))
        .action(
            new PageAction(Words.of("labels.once-more"), Material2MZ.PRINT, () -> {})
                .onlyFor(context.person().access(Permission.PRINT_LABELS)),
            LabelDetails::mayReprint,
            jobs ->
                choose(
                    bar,
                    "labels-once-more",
                    Words.of("labels.once-more-why", jobs.size()),
                    Words.of("labels.once-more"),
                    LabelDetails.REPRINT_REASONS,
                    context.texts()::of,
                    reason -> model.onceMore(jobs, reason, changed)))
        .action(
            new PageAction(Words.of("labels.cancel"), Material2AL.DELETE, () -> {})
                .onlyFor(settling),
            job -> job.state() == LabelState.QUEUED,
            jobs -> model.cancel(jobs, changed))
        .action(
            new PageAction(Words.of("labels.put-back"), Material2MZ.UNDO, () -> {})
                .onlyFor(settling),
            job -> job.state() == LabelState.WITHDRAWN,
            jobs -> model.putBack(jobs, changed))
        .action(
            new PageAction(Words.of("labels.move"), Material2AL.ARROW_FORWARD, () -> {})
                .onlyFor(settling),
            LabelDetails::mayMove,
            jobs -> askPrinter(bar, jobs));
  }

  private void askPrinter(SelectionBar<LabelJob> bar, List<LabelJob> jobs) {
    List<LabelPrinter> others = model.othersThan(jobs);
    if (others.isEmpty()) {
      context
          .notifications()
          .warn(Words.of("labels.no-other-printer"), Words.of("labels.no-other-printer.do"));
      return;
    }
    choose(
        bar,
        "labels-move",
        Words.of("labels.move-where", jobs.size()),
        Words.of("labels.move"),
        others,
        LabelPrinter::name,
        to -> model.move(jobs, to, changed));
  }

  private void askReason(SelectionBar<LabelJob> bar, List<LabelJob> jobs) {
    choose(
        bar,
        "labels-drop",
        Words.of("labels.drop-why", jobs.size()),
        Words.of("labels.drop"),
        LabelDetails.REASONS,
        context.texts()::of,
        reason -> model.byHand(jobs, reason, changed));
  }

  /** Asks for one of a few, of which the first is chosen. */
  private <C> void choose(
      SelectionBar<LabelJob> bar,
      String id,
      Words question,
      Words action,
      List<C> choices,
      Function<C, String> words,
      Consumer<C> chosen) {
    var reasons = new ToggleGroup();
    var list = new VBox(8);
    for (C choice : choices) {
      var button = new RadioButton(words.apply(choice));
      button.setToggleGroup(reasons);
      list.getChildren().add(button);
    }
    reasons.selectToggle(reasons.getToggles().getFirst());
    var panel =
        new QuestionPanel(
            context.texts(),
            id,
            new QuestionPanel.Question(question, action),
            list,
            list.getChildren().getFirst(),
            Bindings.isNotNull(reasons.selectedToggleProperty()),
            () -> {
              C choice = choices.get(reasons.getToggles().indexOf(reasons.getSelectedToggle()));
              bar.answered();
              chosen.accept(choice);
            },
            bar::answered);
    panel.goOnEnter(list);
    bar.ask(panel);
    panel.focusFirst();
  }
}
