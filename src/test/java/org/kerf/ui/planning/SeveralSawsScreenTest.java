package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.planning.PlanPage.said;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.kernel.StationFault;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A plan for two saws: a second saw is ticked, and each item says which saw cuts it. */
class SeveralSawsScreenTest {

  @TempDir Path folder;

  @Test
  void aSecondSawIsTickedAndGetsItsShareOfTheBars() throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            PlanPage.planned(
                demo, Language.ROMANIAN, Theme.LIGHT, numbers(demo).toArray(String[]::new))) {
      List<Saw> saws = demo.useCases.reading().of(demo.useCases.repositories().plans()::saws);
      assertThat(boxes(window)).as("one to tick for each other saw").hasSize(saws.size() - 1);
      OfficeWindow.fx(
          () -> {
            boxes(window).getFirst().setSelected(true);
            return true;
          });
      window.settle();
      assertThat(window.find("#plan-stale", Node.class)).as("it was made for one saw").isNotNull();
      window.press("F6");
      assertThat(window.find("#plan-stale", Node.class)).isNull();
      Saw first = OfficeWindow.fx(() -> (Saw) window.find("#plan-saw", ComboBox.class).getValue());
      Saw second = saws.stream().filter(saw -> !saw.equals(first)).findFirst().orElseThrow();
      assertThat(said(window)).anyMatch(text -> text.startsWith(first.name() + " · "));
      assertThat(said(window))
          .anyMatch(text -> text.contains(first.name()) && text.contains(second.name()));
      window.picture("plan-two-saws");
      window.press("F8");
      CutPlan plan =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.repositories().plans().recent(tx, 1))
              .getFirst();
      List<PlanBar> bars =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.repositories().plans().bars(tx, plan.id()));
      assertThat(bars).extracting(PlanBar::saw).contains(first.id(), second.id());
      window.picture("plan-two-saws-approved");
    }
  }

  private static List<CheckBox> boxes(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find("#plan-other-saws", VBox.class).getChildren().stream()
                .map(CheckBox.class::cast)
                .toList());
  }

  private static List<String> numbers(DemoStation demo) throws StationFault {
    return demo
        .useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), 4))
        .stream()
        .map(summary -> summary.order().number())
        .toList();
  }
}
