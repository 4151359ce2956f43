package org.kerf.ui.printouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.identity.model.Role;
import org.kerf.settings.model.StationName;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/**
 * F9 on the pages that have a printout: what is made, where it lies, and what the person is told.
 */
class PrintoutsTest {

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void approvedPlanIsPrintedByKeyAndOpenedFromTheNote() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      CutPlan plan = approve(demo, window, 0);
      window.press("F9");
      Path printout = papers(demo).getFirst();
      assertThat(printout.getFileName().toString()).startsWith("plan-" + plan.code());
      assertThat(text(printout)).contains("Plan de debitare", plan.code().spaced());
      Note note = OfficeWindow.fx(() -> window.notifications.notes().getLast());
      assertThat(window.texts.of(note.more())).isEqualTo(printout.toString());
      window.picture("plan-printed");
      fire(window, "#note-offer");
      assertThat(demo.outputs.opened).containsExactly(printout);
    }
  }

  @Test
  void eachPlanKeepsItsOwnPrintoutAndNoneIsEverOverwritten() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      CutPlan first = approve(demo, window, 0);
      window.press("F9");
      byte[] before = Files.readAllBytes(papers(demo).getFirst());
      CutPlan second = approve(demo, window, 1);
      window.press("F9");
      fire(window, "#print-" + first.code());
      assertThat(papers(demo)).anySatisfy(file -> assertThat(file).hasBinaryContent(before));
      assertThat(papers(demo))
          .hasSize(3)
          .anySatisfy(file -> assertThat(text(file)).contains(first.code().spaced()))
          .anySatisfy(file -> assertThat(text(file)).contains(second.code().spaced()));
    }
  }

  @Test
  void nothingIsPrintedBeforeThePlanIsApproved() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      propose(demo, window, 0);
      window.press("F9");
      assertThat(papers(demo)).isEmpty();
    }
  }

  @Test
  void orderPrintsItselfWithTheBarsThatHaveItsPieces() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.DARK)) {
      String number = number(demo, 0);
      CutPlan plan = approve(demo, window, 0);
      window.open("order", number);
      window.press("F9");
      assertThat(papers(demo))
          .singleElement()
          .satisfies(
              printout -> {
                assertThat(printout.getFileName().toString()).isEqualTo("order-" + number + ".pdf");
                assertThat(text(printout)).contains("Order " + number, plan.code().spaced());
                assertThat(text(printout)).doesNotContain("Cutting plan").contains("Page 1 of 1");
              });
      window.picture("order-printed");
    }
  }

  @Test
  void printoutThatCannotBeWrittenIsReportedAndCanBeTriedAgain() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      Files.writeString(demo.outputs.papers(), "a file where the folder should be");
      approve(demo, window, 0);
      window.press("F9");
      Note note = OfficeWindow.fx(() -> window.notifications.notes().getLast());
      assertThat(note.code()).isEqualTo("K202");
      window.show(Language.ROMANIAN, Theme.LIGHT);
      assertThat(OfficeWindow.fx(() -> window.texts.of(note.more())))
          .startsWith("Dosarul " + demo.outputs.papers() + " nu poate fi folosit pentru documente");
      window.show(Language.ENGLISH, Theme.LIGHT);
      Files.delete(demo.outputs.papers());
      window.press("F9");
      assertThat(papers(demo)).hasSize(1);
      List<Note> after = OfficeWindow.fx(() -> List.copyOf(window.notifications.notes()));
      assertThat(after).as("what failed has been done").noneMatch(Note::stays);
    }
  }

  @Test
  void stockIsPrintedAsItIsNow() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("stock", "");
      window.press("F9");
      assertThat(papers(demo)).hasSize(1);
      assertThat(text(papers(demo).getFirst())).contains("Stock", "IPE 120");
      window.picture("stock-printed");
    }
  }

  @Test
  void everyPrintoutIsHeadedByTheCompany() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      demo.useCases
          .station()
          .nameStation()
          .run(
              demo.command(Role.ADMINISTRATOR),
              new StationName("Oțel Făgăraș SRL", "Debitare 1"),
              "01");
      approve(demo, window, 0);
      window.press("F9");
      window.open("order", number(demo, 0));
      window.press("F9");
      window.open("stock", "");
      window.press("F9");
      assertThat(papers(demo))
          .hasSize(3)
          .allSatisfy(printout -> assertThat(text(printout)).contains("Oțel Făgăraș SRL"));
    }
  }

  private static void propose(DemoStation demo, OfficeWindow window, int order) throws Exception {
    window.open("plan", number(demo, order));
    ComboBox<?> effort = window.find("#plan-effort", ComboBox.class);
    OfficeWindow.fx(
        () -> {
          effort.getSelectionModel().selectFirst();
          return true;
        });
    window.press("F6");
  }

  private static CutPlan approve(DemoStation demo, OfficeWindow window, int order)
      throws Exception {
    propose(demo, window, order);
    window.press("F8");
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().plans().recent(tx, 1))
        .getFirst();
  }

  private static String number(DemoStation demo, int place) throws Exception {
    return demo
        .useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), 9))
        .stream()
        .filter(row -> row.toPlan() > 0)
        .toList()
        .get(place)
        .order()
        .number();
  }

  private static void fire(OfficeWindow window, String selector) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find(selector, Button.class).fire();
          return true;
        });
    window.settle();
  }

  private static List<Path> papers(DemoStation demo) throws IOException {
    if (!Files.isDirectory(demo.outputs.papers())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(demo.outputs.papers())) {
      return files.sorted().toList();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static OfficeWindow window(DemoStation demo, Language language, Theme theme)
      throws Exception {
    return new OfficeWindow(
        demo,
        language,
        theme,
        context ->
            Stream.of(
                    new PlanningPages(context).specs(),
                    new OrdersPages(context).specs(),
                    new StockPages(context).specs())
                .flatMap(List::stream)
                .toList());
  }
}
