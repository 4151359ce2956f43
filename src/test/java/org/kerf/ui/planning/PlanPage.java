package org.kerf.ui.planning;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** The page of the plan in a window of its own, as a test uses and reads it. */
final class PlanPage {

  private PlanPage() {}

  /** With these orders planned. */
  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  static OfficeWindow planned(DemoStation demo, Language language, Theme theme, String... orders)
      throws Exception {
    var window =
        new OfficeWindow(demo, language, theme, context -> new PlanningPages(context).specs());
    window.open("plan", orders[0]);
    ListView<OrderChoice> choices = window.find("#plan-orders", ListView.class);
    OfficeWindow.fx(
        () -> {
          choices.getItems().stream()
              .filter(choice -> List.of(orders).contains(choice.summary().order().number()))
              .forEach(choice -> choice.chosenProperty().set(true));
          window.find("#plan-effort", ComboBox.class).setValue(Effort.QUICK);
          return true;
        });
    window.press("F6");
    return window;
  }

  static void select(OfficeWindow window, int row) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find("#plan-bars", ListView.class).getSelectionModel().clearAndSelect(row);
          return true;
        });
    window.settle();
  }

  static List<String> said(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find(".kerf-shell").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
