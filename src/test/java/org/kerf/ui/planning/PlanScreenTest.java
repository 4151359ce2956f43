package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.kernel.Angle;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.View;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.planning.proposal.PlanRow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/**
 * The plan workbench over the demo warehouse, by keyboard, with what the store then holds, and its
 * pictures.
 */
class PlanScreenTest {

  private static final Ends MITRED = new Ends(Angle.ofDegrees(45), Angle.ofDegrees(45));

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void inANarrowWindowTheOrdersAreADrawerBesideTheProposal() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = PlanPage.planned(demo, Language.ROMANIAN, Theme.LIGHT, "CD-0418")) {
      assertThat(shows(window, "#plan-orders")).as("there is room for them").isTrue();
      window.resize(1024, 700);
      double width = OfficeWindow.fx(bars(window)::getWidth);
      assertThat(shows(window, "#plan-orders")).isFalse();
      window.picture("plan-narrow", 1024, 700);
      window.resize(1024, 700);
      window.press("Ctrl+F");
      assertThat(shows(window, "#plan-orders")).isTrue();
      assertThat(OfficeWindow.fx(() -> orders(window).isFocused())).isTrue();
      assertThat(OfficeWindow.fx(bars(window)::getWidth)).isLessThan(width);
      window.picture("plan-narrow-orders", 1024, 700);
      window.resize(1024, 700);
      window.press("Space");
      assertThat(shows(window, "#plan-orders")).as("who ticks goes on ticking").isTrue();
      window.press("Esc");
      assertThat(shows(window, "#plan-orders")).isFalse();
      assertThat(OfficeWindow.fx(() -> window.find("#input-open", Button.class).isFocused()))
          .isTrue();
      window.press(KeyCode.SPACE);
      assertThat(shows(window, "#plan-orders")).isTrue();
    }
  }

  private static boolean shows(OfficeWindow window, String selector) {
    return OfficeWindow.fx(
        () -> {
          boolean shown = true;
          for (var each = window.find(selector, Node.class);
              each != null && shown;
              each = each.getParent()) {
            shown = each.isVisible();
          }
          return shown;
        });
  }

  @Test
  void theOrdersHaveTheFocusAlreadyTheFirstTimeThePageIsOpened() throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            new OfficeWindow(
                demo,
                Language.ROMANIAN,
                Theme.LIGHT,
                context ->
                    Stream.concat(
                            new OrdersPages(context).specs().stream(),
                            new PlanningPages(context).specs().stream())
                        .toList())) {
      window.open("orders", "");
      window.open("plan", "");
      assertThat(OfficeWindow.fx(() -> orders(window).isFocused())).isTrue();
    }
  }

  @Test
  void ordersAreChosenPlannedApprovedAndWithdrawnByKeyboard() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", "");
      window.press("Down");
      window.press("Up");
      window.press("Space");
      ListView<OrderChoice> orders = orders(window);
      assertThat(OfficeWindow.fx(() -> orders.getItems().getFirst().isChosen())).isTrue();
      quick(window);
      window.press("F6");
      ListView<PlanRow> bars = bars(window);
      assertThat(OfficeWindow.fx(() -> orders.getSelectionModel().isEmpty()))
          .as("no order stands out")
          .isTrue();
      assertThat(OfficeWindow.fx(bars::isFocused)).isTrue();
      long drawn =
          OfficeWindow.fx(
              () ->
                  bars.getItems().stream()
                      .filter(PlanRow.Bars.class::isInstance)
                      .mapToLong(row -> ((PlanRow.Bars) row).pattern().count())
                      .sum());
      assertThat(plans(demo)).isEmpty();
      window.press("F8");
      assertThat(plans(demo)).hasSize(1);
      CutPlan plan = plans(demo).getFirst();
      assertThat(plan.state()).isEqualTo(PlanState.APPROVED);
      assertThat((long) plan.bars()).isEqualTo(drawn);
      assertThat(first(demo).toPlan()).isZero();
      assertThat(OfficeWindow.fx(() -> window.find("#empty-action").isFocused())).isTrue();
      window.press("Ctrl+Z");
      assertThat(plans(demo).getFirst().state()).isEqualTo(PlanState.WITHDRAWN);
      assertThat(first(demo).planned()).isZero();
    }
  }

  @Test
  void approvedPlansAreListedBesideAProposal() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", first(demo).order().number());
      quick(window);
      window.press("F6");
      window.press("Ctrl+L");
      assertThat(said(window)).contains(window.texts.of("planning.no-past"));
      window.press("Ctrl+L");
      window.press("F8");
      window.resize(1024, 700);
      assertThat(window.cutOff(".kerf-line .kerf-strong")).as("code and bars").isEmpty();
      String approved = plans(demo).getFirst().code().spaced();
      window.open("plan", first(demo).order().number());
      window.press("Space");
      window.press("F6");
      window.press("Ctrl+L");
      assertThat(said(window)).contains(approved);
      askToWithdraw(window, demo);
      window.picture("plan-withdraw");
      window.press("Esc");
      window.press("Space");
      window.press("Space");
      assertThat(plans(demo).getFirst().state())
          .as("the way back has the focus, twice")
          .isEqualTo(PlanState.APPROVED);
      askToWithdraw(window, demo);
      OfficeWindow.fx(
          () -> {
            window.find("#withdraw-yes", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(plans(demo).getFirst().state()).isEqualTo(PlanState.WITHDRAWN);
    }
  }

  @Test
  void aPlanOfWhichBarsAreCutSaysHowFarItIs() throws Exception {
    try (var demo = SawMorning.station(folder)) {
      CutPlan plan = plans(demo).getFirst();
      long cut =
          demo
              .useCases
              .reading()
              .of(tx -> demo.useCases.repositories().plans().bars(tx, plan.id()))
              .stream()
              .filter(bar -> bar.state() == BarState.CUT)
              .count();
      assertThat(cut).isPositive();
      try (var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
        window.open("plan", "");
        assertThat(said(window))
            .contains("în lucru", cut + " din " + plan.bars() + " de bare")
            .doesNotContain("aprobat");
        window.picture("plan-in-work");
        window.resize(1024, 700);
        assertThat(window.cutOff(".kerf-line .kerf-strong")).isEmpty();
        window.show(Language.ENGLISH, Theme.DARK);
        window.picture("plan-in-work");
        assertThat(said(window)).contains("being cut").doesNotContain("approved");
      }
    }
  }

  private static void askToWithdraw(OfficeWindow window, DemoStation demo) throws Exception {
    String id = "#withdraw-" + plans(demo).getFirst().code();
    OfficeWindow.fx(
        () -> {
          window.find(id, Button.class).fire();
          return true;
        });
  }

  @Test
  void thePlansCodeBesideTheTitleIsWhole() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      window.open("plan", first(demo).order().number());
      quick(window);
      window.press("F6");
      window.press("F8");
      Label code = window.find(".kerf-page-context", Label.class);
      assertThat(OfficeWindow.fx(code::getText)).isEqualTo(plans(demo).getFirst().code().spaced());
      assertThat(OfficeWindow.fx(code::getWidth))
          .isGreaterThanOrEqualTo(OfficeWindow.fx(() -> code.prefWidth(-1)));
      window.picture("plan-approved");
    }
  }

  @Test
  void theOwnerIsNamedBesideAnItemOfACustomersOwn() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      window.open("plan", "CD-0426");
      quick(window);
      window.press("F6");
      ListView<PlanRow> bars = bars(window);
      OfficeWindow.fx(
          () -> {
            bars.scrollTo(bars.getItems().size() - 1);
            return true;
          });
      window.settle();
      assertThat(said(window)).anyMatch(text -> text.endsWith(" · Agroutilaje Întorsura SRL"));
      window.picture("plan-owner");
    }
  }

  private static List<String> said(OfficeWindow window) {
    Node root = window.find(".kerf-shell", Node.class);
    return OfficeWindow.fx(
        () ->
            root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }

  @Test
  void planThatSomebodyElseOvertookIsExplainedAndNothingIsReserved() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", first(demo).order().number());
      quick(window);
      window.press("F6");
      try (var other = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
        other.open("plan", first(demo).order().number());
        quick(other);
        other.press("F6");
        other.press("F8");
      }
      window.press("F8");
      assertThat(window.find("#plan-again", Button.class)).isNotNull();
      assertThat(plans(demo)).hasSize(1);
    }
  }

  @Test
  void searchThatIsStoppedKeepsTheBestPlan() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", "");
      fire(window, "#plan-all");
      choose(window, Effort.THOROUGH);
      window.pressOnly("F6");
      OfficeWindow.waitFor(() -> !figure(window).equals("–"));
      OfficeWindow.fx(
          () -> {
            window.find("#plan-stop", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(OfficeWindow.fx(() -> bars(window).getItems())).isNotEmpty();
    }
  }

  @Test
  void barsFoundSoFarAreShownWhileThePlannerLooksAndEscapeKeepsThem() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", "");
      fire(window, "#plan-all");
      choose(window, Effort.THOROUGH);
      window.pressOnly("F6");
      OfficeWindow.waitFor(
          () -> bars(window) != null && !bars(window).getItems().isEmpty() && looks(window));
      Node cuts = window.find("#plan-cuts", ListView.class).getParent();
      assertThat(OfficeWindow.fx(cuts::isVisible))
          .as("what the planner still changes can't be worked on")
          .isFalse();
      window.pressOnly("Esc");
      window.settle();
      assertThat(OfficeWindow.fx(() -> looks(window))).isFalse();
      assertThat(OfficeWindow.fx(() -> bars(window).getItems())).isNotEmpty();
    }
  }

  private static boolean looks(OfficeWindow window) {
    return window.find("#plan-stop", Button.class) != null;
  }

  @Test
  void partChosenInTheBarIsChosenInTheListOfCutsAndBack() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("plan", first(demo).order().number());
      quick(window);
      window.press("F6");
      ListView<?> cuts = window.find("#plan-cuts", ListView.class);
      OfficeWindow.fx(
          () -> {
            cuts.getSelectionModel().select(1);
            return true;
          });
      assertThat(
              OfficeWindow.fx(
                  () -> window.find(".kerf-bar .label:selected", Label.class).getText()))
          .isNotEmpty();
    }
  }

  @Test
  void workbenchIsPictured() throws Exception {
    try (var demo = new DemoStation(folder)) {
      pictureChoices(demo);
      pictureProposals(demo);
      pictureApproval(demo);
    }
  }

  private static void pictureChoices(DemoStation demo) throws Exception {
    try (var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      window.open("plan", "");
      window.picture("plan-choosing");
      fire(window, "#plan-all");
      choose(window, Effort.THOROUGH);
      window.pressOnly("F6");
      OfficeWindow.waitFor(() -> bars(window) != null && !bars(window).getItems().isEmpty());
      window.pictureNow("plan-looking");
      OfficeWindow.fx(
          () -> {
            window.find("#plan-stop", Button.class).fire();
            return true;
          });
      window.settle();
    }
  }

  private static void pictureProposals(DemoStation demo) throws Exception {
    for (View view : View.pictured()) {
      try (var window = window(demo, view.language(), view.theme())) {
        window.open("plan", "");
        fire(window, "#plan-due");
        quick(window);
        window.press("F6");
        OfficeWindow.fx(
            () -> {
              bars(window).getSelectionModel().clearAndSelect(2);
              window.find("#plan-cuts", ListView.class).getSelectionModel().select(2);
              return true;
            });
        window.picture("plan");
        if (view.language() == Language.ROMANIAN && view.theme() == Theme.LIGHT) {
          fire(window, "#plan-all");
          window.press("F6");
          window.picture("plan-1920", 1920, 1080);
        }
      }
    }
  }

  private static void pictureApproval(DemoStation demo) throws Exception {
    try (var window = window(demo, Language.ROMANIAN, Theme.LIGHT);
        var late = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      for (OfficeWindow each : List.of(window, late)) {
        each.open("plan", "");
        fire(each, "#plan-due");
        quick(each);
        each.press("F6");
      }
      window.press("F8");
      window.picture("plan-approved");
      late.press("F8");
      late.picture("plan-stale");
    }
  }

  @Test
  void framesWithMitredCornersAreDrawnWithTheirAngles() throws Exception {
    try (var demo = new DemoStation(folder)) {
      for (Language language : Language.values()) {
        Theme theme = language == Language.ROMANIAN ? Theme.LIGHT : Theme.DARK;
        try (var window = window(demo, language, theme)) {
          window.open("plan", "");
          chooseOnly(window, "CD-0428");
          quick(window);
          window.press("F6");
          OfficeWindow.fx(
              () -> {
                bars(window).getSelectionModel().clearAndSelect(mitred(window));
                bars(window).scrollTo(Math.max(0, mitred(window) - 3));
                return true;
              });
          window.settle();
          List<?> cuts = window.find("#plan-cuts", ListView.class).getItems();
          assertThat(cuts.toString()).contains("45° / 45°");
          window.picture("plan-mitre");
          assertThat(window.cutOff(".kerf-plan-item .kerf-strong")).isEmpty();
        }
      }
    }
  }

  private static int mitred(OfficeWindow window) throws Exception {
    List<PlanRow> rows = bars(window).getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof PlanRow.Bars bars
          && bars.pattern().pieces().stream().anyMatch(p -> p.shape().ends().equals(MITRED))) {
        return i;
      }
    }
    throw new AssertionError("no bar with mitred pieces");
  }

  private static void chooseOnly(OfficeWindow window, String order) throws Exception {
    ListView<OrderChoice> orders = orders(window);
    OfficeWindow.fx(
        () -> {
          int at =
              orders.getItems().stream()
                  .map(choice -> choice.summary().order().number())
                  .toList()
                  .indexOf(order);
          orders.requestFocus();
          orders.getSelectionModel().clearAndSelect(at);
          return true;
        });
    window.press("Space");
  }

  private static OfficeWindow window(DemoStation demo, Language language, Theme theme)
      throws Exception {
    return new OfficeWindow(demo, language, theme, context -> new PlanningPages(context).specs());
  }

  private static void quick(OfficeWindow window) throws Exception {
    choose(window, Effort.QUICK);
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  private static void choose(OfficeWindow window, Effort effort) throws Exception {
    ComboBox<Effort> box = window.find("#plan-effort", ComboBox.class);
    OfficeWindow.fx(
        () -> {
          box.setValue(effort);
          return true;
        });
  }

  private static void fire(OfficeWindow window, String selector) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find(selector, Hyperlink.class).fire();
          return true;
        });
  }

  private static String figure(OfficeWindow window) throws Exception {
    return window.find("#plan-figure-bars .kerf-figure", Label.class).getText();
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static ListView<PlanRow> bars(OfficeWindow window) throws Exception {
    return window.find("#plan-bars", ListView.class);
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static ListView<OrderChoice> orders(OfficeWindow window) throws Exception {
    return window.find("#plan-orders", ListView.class);
  }

  private static List<CutPlan> plans(DemoStation demo) throws Exception {
    return demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().recent(tx, 10));
  }

  private static OrderSummary first(DemoStation demo) throws Exception {
    return demo.useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), 1))
        .getFirst();
  }
}
