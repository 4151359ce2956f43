package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.saw.SawReading;
import org.kerf.ui.saw.panel.KeyRing;
import org.kerf.ui.saw.state.SawBookings;
import org.kerf.ui.saw.state.TapDebounce;

/** What a hand, a key or a scanner does at the saw without meaning it books nothing. */
class SawInputTest {

  private static final long SECOND = 1_000_000_000L;
  private static final int REPEATS = 90;

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 768, nanos::get);
    shop.approvePlan(2);
    shop.toTheSaw();
    nanos.addAndGet(SECOND);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void aKeyThatIsOnlyTappedSaysThatItMustBeHeld() throws Exception {
    shop.press(KeyCode.A);
    assertThat(told()).isEmpty();
    shop.press(KeyCode.F8);
    assertThat(told()).containsExactly("Țineți apăsată tasta F8 până se umple inelul.");
    shop.picture("saw-key-tapped");
    shop.press(KeyCode.F8);
    assertThat(told()).as("one notice").hasSize(1);
    assertThat(lying()).isEmpty();
  }

  @Test
  void enterOrSpaceHeldDownBooksNothingWhateverIsShown() throws Exception {
    holdDown(KeyCode.ENTER);
    holdDown(KeyCode.SPACE);
    assertThat(lying()).isEmpty();

    take();
    holdDown(KeyCode.ENTER);
    holdDown(KeyCode.SPACE);
    assertThat(cuts()).isEmpty();
    assertThat(shop.isReady("saw-ok")).isTrue();
  }

  @Test
  void noTileTakesTheFocusNotEvenWhenItIsTapped() throws Exception {
    take();
    List<Node> focusable =
        SawShop.fx(
            () ->
                shop.stage.getScene().getRoot().lookupAll(".saw-tile").stream()
                    .filter(Node::isFocusTraversable)
                    .toList());
    assertThat(focusable).isEmpty();
    shop.mouse(MouseEvent.MOUSE_PRESSED, "saw-defect");
    assertThat(SawShop.fx(() -> shop.find("saw-defect").isFocused())).isFalse();
    shop.mouse(MouseEvent.MOUSE_EXITED, "saw-defect");
    shop.mouse(MouseEvent.MOUSE_RELEASED, "saw-defect");
  }

  private List<String> told() throws Exception {
    return SawShop.fx(
        () ->
            shop.notifications.notes().stream().map(note -> shop.texts.of(note.title())).toList());
  }

  @Test
  void aKeyOnlyStruckBooksNothingAndOneThatIsHeldBooksOnceUntilItIsReleased() throws Exception {
    shop.press(KeyCode.F8);
    assertThat(lying()).isEmpty();

    shop.key(KeyEvent.KEY_PRESSED, KeyCode.F8);
    shop.until("the bar is on the saw", () -> shop.isReady("saw-ok"));
    for (int i = 0; i < REPEATS; i++) {
      nanos.addAndGet(SECOND);
      shop.key(KeyEvent.KEY_PRESSED, KeyCode.F8);
    }
    SawShop.settle();
    assertThat(ringFilled("saw-ok")).isZero();
    assertThat(cuts()).isEmpty();

    shop.key(KeyEvent.KEY_RELEASED, KeyCode.F8);
    shop.hold(KeyCode.F8, "it is booked", () -> shop.isReady("saw-undo"));
    assertThat(cuts()).hasSize(1);
  }

  @Test
  void aSecondKeyOrAnotherPictureBreaksOffWhatIsHeld() throws Exception {
    shop.key(KeyEvent.KEY_PRESSED, KeyCode.F8);
    shop.until("the ring fills", () -> ringFilled("saw-take") > 0);
    shop.key(KeyEvent.KEY_PRESSED, KeyCode.A);
    assertThat(ringFilled("saw-take")).isZero();
    shop.key(KeyEvent.KEY_RELEASED, KeyCode.A);
    shop.key(KeyEvent.KEY_RELEASED, KeyCode.F8);
    assertThat(lying()).isEmpty();
  }

  @Test
  void aDoubleTapWithinASecondBooksOnceEvenIfTheSecondOneComesAfterTheBooking() throws Exception {
    int pieces = shop.waiting().getFirst().pieces().size();
    take();
    tapTwice("saw-ok");
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
    nanos.addAndGet(SECOND / 2);
    String next = pieces > 1 ? "saw-ok" : "saw-close";
    shop.tap(next);
    assertThat(cuts()).hasSize(1);
    assertThat(lying()).isPresent();

    nanos.addAndGet(SECOND);
    shop.tap(next);
    shop.until("it is done", () -> cutCount() != 1);
  }

  @Test
  void theSecondTapOnTheLastCutDoesNotAskAboutTheRemnant() throws Exception {
    int pieces = shop.waiting().getFirst().pieces().size();
    take();
    for (int cut = 1; cut < pieces; cut++) {
      shop.tap("saw-ok");
      shop.until("the next cut is shown", () -> shop.isReady("saw-ok"));
      nanos.addAndGet(SECOND);
    }
    tapTwice("saw-ok");
    shop.until("the bar is done", () -> shop.isReady("saw-close"));
    nanos.addAndGet(SECOND / 2);
    shop.tap("saw-close");
    assertThat(shop.find("saw-remnant-here")).as("within a second").isNull();
    nanos.addAndGet(SECOND);
    shop.tap("saw-close");
    shop.until("it is asked", () -> shop.isReady("saw-remnant-here"));
  }

  @Test
  void aTapThatIsReleasedOnAnotherTileBooksNothing() throws Exception {
    take();
    shop.mouse(MouseEvent.MOUSE_ENTERED, "saw-ok");
    shop.mouse(MouseEvent.MOUSE_PRESSED, "saw-ok");
    shop.mouse(MouseEvent.MOUSE_EXITED, "saw-ok");
    shop.mouse(MouseEvent.MOUSE_RELEASED, "saw-stop");
    shop.mouse(MouseEvent.MOUSE_RELEASED, "saw-ok");
    SawShop.settle();
    assertThat(cuts()).isEmpty();
    assertThat(shop.isReady("saw-ok")).isTrue();
  }

  @Test
  void twoFingersBookOnce() throws Exception {
    take();
    for (String id : List.of("saw-ok", "saw-defect")) {
      shop.mouse(MouseEvent.MOUSE_ENTERED, id);
      shop.mouse(MouseEvent.MOUSE_PRESSED, id);
    }
    Node second = shop.find("saw-defect");
    shop.mouse(MouseEvent.MOUSE_RELEASED, "saw-ok");
    SawShop.fx(
        () -> {
          ((ButtonBase) second).fire();
          return true;
        });
    shop.until("it is booked", () -> cutCount() == 1);
    SawShop.settle();
    assertThat(lying()).isPresent();
  }

  @Test
  void aBugInABookingIsSaidAndTheSawCanBeUsedAgain() throws Exception {
    var reading = new SawReading(shop.useCases.reading(), shop.useCases.repositories());
    var bookings = new SawBookings(shop.context.view(), reading, new TapDebounce(nanos::get));
    List<StationFault> faults = new CopyOnWriteArrayList<>();
    bookings.setOnFault(faults::add);
    SawShop.fx(
        () -> {
          bookings.book(
              "saw.job.cut",
              user -> {
                throw new IllegalStateException("a bug, as this test wants it");
              },
              () -> {});
          return true;
        });
    shop.until("it is said", () -> !faults.isEmpty());
    assertThat(faults.getFirst().code()).isEqualTo(FaultCode.PROGRAM_FAULT);
    assertThat(bookings.bookingProperty().get()).isFalse();
  }

  private void take() throws Exception {
    shop.tap("saw-take");
    shop.until("the first cut is shown", () -> shop.isReady("saw-ok"));
    nanos.addAndGet(SECOND);
  }

  /** As a keyboard does: pressed again and again, and released once. */
  private void holdDown(KeyCode code) throws Exception {
    for (int i = 0; i < REPEATS; i++) {
      nanos.addAndGet(SECOND);
      shop.key(KeyEvent.KEY_PRESSED, code);
    }
    shop.key(KeyEvent.KEY_RELEASED, code);
    SawShop.settle();
  }

  private void tapTwice(String id) throws Exception {
    SawShop.fx(
        () -> {
          var tile = (ButtonBase) shop.find(id);
          tile.fire();
          tile.fire();
          return true;
        });
  }

  private double ringFilled(String id) {
    Node tile = shop.find(id);
    return tile == null ? 0 : ((KeyRing) tile.lookup(".saw-ring")).filled();
  }

  private Optional<RunBar> lying() throws StationFault {
    var saw = shop.saws().getFirst().id();
    return shop.read(tx -> shop.useCases.repositories().runs().onSaw(tx, saw));
  }

  private List<CutPiece> cuts() throws StationFault {
    var run = lying().orElseThrow().id();
    return shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run));
  }

  private int cutCount() {
    try {
      return lying().isEmpty() ? 0 : cuts().size();
    } catch (StationFault failed) {
      throw new IllegalStateException(failed);
    }
  }
}
