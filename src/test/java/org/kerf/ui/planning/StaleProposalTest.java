package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.flow.facts.ImportKind;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.home.HomePages;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A proposal is about the orders and the saw that it was made for, and no others. */
class StaleProposalTest {

  @TempDir private Path folder;

  @Test
  void proposalForOtherOrdersThanThoseTickedCannotBeApprovedUntilTheyAreTickedAgain()
      throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            PlanPage.planned(
                demo, Language.ENGLISH, Theme.LIGHT, number(demo, 0), number(demo, 1))) {
      assertThat(approvable(window)).isTrue();
      tick(window, number(demo, 1));
      assertThat(said(window))
          .contains(window.texts.of("planning.stale-choice", saw(window).name()));
      assertThat(approvable(window)).isFalse();
      assertThat(orders(window).isFocused()).as("who ticks goes on ticking").isTrue();
      window.press("F8");
      assertThat(plans(demo)).as("below the screen too").isEmpty();
      window.picture("plan-other-orders");
      fire(window, "#plan-as-before");
      assertThat(approvable(window)).isTrue();
      assertThat(ticked(window)).containsExactly(number(demo, 0), number(demo, 1));
      window.press("F8");
      assertThat(plans(demo)).hasSize(1);
    }
  }

  @Test
  void proposalForAnotherSawThanTheOneChosenIsStaleAndPlannedAgain() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = PlanPage.planned(demo, Language.ROMANIAN, Theme.DARK, number(demo, 0))) {
      Saw before = saw(window);
      assertThat(said(window)).as("names its saw").contains(onSaw(window, before));
      ComboBox<Saw> saws = saws(window);
      Saw other =
          saws.getItems().stream().filter(one -> !one.equals(before)).findFirst().orElseThrow();
      OfficeWindow.fx(
          () -> {
            saws.setValue(other);
            return true;
          });
      window.settle();
      assertThat(approvable(window)).isFalse();
      window.picture("plan-other-saw");
      fire(window, "#plan-again");
      assertThat(approvable(window)).isTrue();
      assertThat(said(window)).contains(onSaw(window, other));
      window.press("F8");
      assertThat(plans(demo).getFirst().saw()).isEqualTo(other.id());
    }
  }

  @Test
  void proposalIsStaleWhenTheSawTakesMoreThanItDidWhenPlanned() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = PlanPage.planned(demo, Language.ENGLISH, Theme.LIGHT, number(demo, 0))) {
      Saw saw = saw(window);
      demo.takeIn(
          ImportKind.SAWS,
          "Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)\n"
              + saw.name()
              + ";10;0;60;2,5\n");
      window.press("F8");
      assertThat(said(window)).contains(window.texts.of("planning.stale-saw", saw.name()));
      assertThat(plans(demo)).isEmpty();
      fire(window, "#plan-again");
      window.press("F8");
      assertThat(plans(demo)).hasSize(1);
    }
  }

  @Test
  void goingBackToAnEarlierPlanTicksWhatItWasMadeFor() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = PlanPage.planned(demo, Language.ENGLISH, Theme.LIGHT, number(demo, 0))) {
      tick(window, number(demo, 1));
      window.press("F6");
      assertThat(ticked(window)).containsExactly(number(demo, 0), number(demo, 1));
      window.press("Ctrl+Z");
      assertThat(ticked(window)).containsExactly(number(demo, 0));
      assertThat(approvable(window)).isTrue();
    }
  }

  @Test
  void planOnTheOverviewTicksThePiecesThatItNamed() throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            new OfficeWindow(
                demo,
                Language.ENGLISH,
                Theme.LIGHT,
                context -> {
                  List<PageSpec> both = new ArrayList<>(new HomePages(context).specs());
                  both.addAll(new PlanningPages(context).specs());
                  return both;
                })) {
      window.open("home", "");
      Button plan = attention(window, window.texts.of("home.attention.to-plan.button"));
      OfficeWindow.fx(
          () -> {
            plan.fire();
            return true;
          });
      window.settle();
      LocalDate after = LocalDate.now(window.context.view().zone()).plusDays(2);
      List<String> due =
          open(demo).stream()
              .filter(order -> order.toPlan() > 0)
              .map(OrderSummary::order)
              .filter(order -> order.due().isBefore(after.atStartOfDay()))
              .map(order -> order.number())
              .toList();
      assertThat(due).isNotEmpty();
      assertThat(ticked(window)).containsExactlyElementsOf(due);
    }
  }

  private static Button attention(OfficeWindow window, String words) {
    return OfficeWindow.fx(
        () ->
            window.find(".kerf-shell").lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getId() != null && each.getId().startsWith("attention-"))
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow());
  }

  private static boolean approvable(OfficeWindow window) {
    Button approve =
        OfficeWindow.fx(
            () ->
                window.find(".kerf-shell").lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(each -> each.getText().contains(window.texts.of("planning.approve")))
                    .findFirst()
                    .orElseThrow());
    return !approve.isDisabled();
  }

  private static String onSaw(OfficeWindow window, Saw saw) {
    return window.texts.of("planning.on-saw", saw.name());
  }

  private static List<String> said(OfficeWindow window) {
    return PlanPage.said(window);
  }

  private static void fire(OfficeWindow window, String selector) throws Exception {
    Node node = window.find(selector);
    OfficeWindow.fx(
        () -> {
          if (node instanceof Hyperlink link) {
            link.fire();
          } else {
            ((Button) node).fire();
          }
          return true;
        });
    window.settle();
  }

  private static void tick(OfficeWindow window, String number) throws Exception {
    ListView<OrderChoice> orders = orders(window);
    OfficeWindow.fx(
        () -> {
          orders.requestFocus();
          orders.getItems().stream()
              .filter(choice -> choice.summary().order().number().equals(number))
              .forEach(choice -> orders.getSelectionModel().select(choice));
          return true;
        });
    window.press("Space");
  }

  private static List<String> ticked(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            orders(window).getItems().stream()
                .filter(OrderChoice::isChosen)
                .map(choice -> choice.summary().order().number())
                .toList());
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static ListView<OrderChoice> orders(OfficeWindow window) {
    return window.find("#plan-orders", ListView.class);
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  private static ComboBox<Saw> saws(OfficeWindow window) {
    return window.find("#plan-saw", ComboBox.class);
  }

  private static Saw saw(OfficeWindow window) {
    return OfficeWindow.fx(() -> saws(window).getValue());
  }

  private static List<CutPlan> plans(DemoStation demo) throws Exception {
    return demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().recent(tx, 10));
  }

  private static List<OrderSummary> open(DemoStation demo) throws Exception {
    return demo.useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), 100));
  }

  private static String number(DemoStation demo, int at) throws Exception {
    return open(demo).get(at).order().number();
  }
}
