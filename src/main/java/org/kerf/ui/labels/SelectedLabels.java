package org.kerf.ui.labels;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.labels.model.LabelJob;
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
            job -> job.state().isDone() && job.state() != LabelState.WITHDRAWN,
            jobs -> model.onceMore(jobs, changed));
  }

  private void askReason(SelectionBar<LabelJob> bar, List<LabelJob> jobs) {
    var reasons = new ToggleGroup();
    var list = new VBox(8);
    for (String reason : LabelDetails.REASONS) {
      var button = new RadioButton();
      button.textProperty().bind(context.texts().bind(reason));
      button.setUserData(reason);
      button.setToggleGroup(reasons);
      list.getChildren().add(button);
    }
    reasons.selectToggle(reasons.getToggles().getFirst());
    var panel =
        new QuestionPanel(
            context.texts(),
            "labels-drop",
            new QuestionPanel.Question(
                Words.of("labels.drop-why", jobs.size()), Words.of("labels.drop")),
            list,
            list.getChildren().getFirst(),
            Bindings.isNotNull(reasons.selectedToggleProperty()),
            () -> {
              String reason = (String) reasons.getSelectedToggle().getUserData();
              bar.answered();
              model.byHand(jobs, reason, changed);
            },
            bar::answered);
    panel.goOnEnter(list);
    bar.ask(panel);
    panel.focusFirst();
  }
}
