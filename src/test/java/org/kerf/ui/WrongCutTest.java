package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.periods.PeriodsPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;

/**
 * Journey 10: a wrong cut that was confirmed is reversed as one document, both are seen in the
 * audit, and nothing is backdated into a closed period. By keyboard alone.
 */
class WrongCutTest {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void isReversedSeenInTheAuditAndNothingGoesIntoAClosedPeriod(Language language) throws Exception {
    try (var demo = SawMorning.station(folder);
        var window =
            new OfficeWindow(
                demo,
                language,
                language == Language.ROMANIAN ? Theme.LIGHT : Theme.DARK,
                context ->
                    Stream.of(
                            new StockPages(context).specs(),
                            new MovementPages(context).specs(),
                            new PeriodsPages(context).specs(),
                            new AuditPages(context).specs())
                        .flatMap(List::stream)
                        .toList())) {
      Document cut = SawMorning.worked().cuts.getLast();
      window.open("movements", cut.code().text());
      window.press(KeyCode.HOME);
      window.press("Ctrl+Z");
      window.press(KeyCode.SPACE);
      Document reversal = reversalOf(demo, cut).orElseThrow();
      assertThat(reversal.isBackdated()).isFalse();

      window.open("audit", "");
      window.picture("journey-10-audit");
      assertThat(cells(window))
          .as("the cut and its reversal")
          .anyMatch(line -> line.contains(cut.code().spaced()))
          .anyMatch(line -> line.contains(reversal.code().spaced()));

      LocalDate yesterday = window.context.view().today().minusDays(1);
      closeUpTo(window, yesterday);
      assertThat(headline(window)).contains(window.texts.figures().date(yesterday));

      StockUnit bundle = anyBundle(demo);
      window.open("unit", bundle.id().text());
      window.tabTo("unit-adjust");
      window.press(KeyCode.SPACE);
      window.type("" + (bundle.onHand() + 1));
      window.press(KeyCode.TAB);
      window.type("numarate");
      window.press(KeyCode.TAB);
      window.type(WRITTEN.format(yesterday) + " 10:30");
      window.picture("journey-10-backdated");
      window.press(KeyCode.ENTER);
      assertThat(lastNote(window)).contains(window.texts.figures().date(yesterday));
      assertThat(now(demo, bundle).onHand()).as("nothing was booked").isEqualTo(bundle.onHand());
      window.picture("journey-10-refused");
      assertThat(demo.useCases.checkStore().run().clean()).isTrue();
    }
  }

  private static void closeUpTo(OfficeWindow window, LocalDate day) throws Exception {
    window.open("periods", "");
    window.picture("periods-empty");
    window.type("azi");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.picture("periods-fault");
    assertThat(fx(() -> window.find("#periods-day-says", Label.class).getText()))
        .isEqualTo(window.texts.of("periods.no-day"));
    fx(
        () -> {
          window.find("#periods-day", TextField.class).requestFocus();
          window.find("#periods-day", TextField.class).selectAll();
          return true;
        });
    window.type(WRITTEN.format(day));
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(fx(() -> window.find("#periods-reason-says", Label.class).getText()))
        .isEqualTo(window.texts.of("periods.say-why"));
    window.type("luna predata");
    window.press(KeyCode.ENTER);
    window.picture("periods-main");
    assertThat(fx(() -> window.find("#periods-save", Button.class).getText()))
        .isEqualTo(window.texts.of("periods.open"));
  }

  private static String headline(OfficeWindow window) {
    return fx(() -> ((Label) window.find(".kerf-record-header .label")).getText());
  }

  private static List<String> cells(OfficeWindow window) {
    return fx(
        () ->
            ((TableView<?>) window.find(".table-view"))
                .lookupAll(".table-cell").stream()
                    .map(cell -> String.valueOf(((Labeled) cell).getText()))
                    .toList());
  }

  private static String lastNote(OfficeWindow window) {
    return fx(
        () -> {
          var note = window.notifications.notes().getLast();
          return window.texts.of(note.title()) + ' ' + window.texts.of(note.more());
        });
  }

  private static Optional<Document> reversalOf(DemoStation demo, Document document)
      throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().ledger().reversalOf(tx, document.id()));
  }

  private static StockUnit now(DemoStation demo, StockUnit unit) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unit(tx, unit.id()).orElseThrow());
  }

  private static StockUnit anyBundle(DemoStation demo) throws StationFault {
    return demo.useCases
        .reading()
        .<Optional<StockUnit>>of(
            tx ->
                demo.useCases.repositories().stock().search(tx, "B01", 200).stream()
                    .map(line -> line.unit())
                    .filter(unit -> unit.shape() == UnitShape.BUNDLE && unit.available() > 1)
                    .findFirst())
        .orElseThrow();
  }
}
