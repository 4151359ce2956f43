package org.kerf.ui;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.kerf.ui.saw.SawShop;

/** A scanner and a person at one keyboard, with a clock of their own. */
final class TypedScanner {

  private static final long SCANNER_NANOS = 3_000_000;
  private static final long PERSON_NANOS = 200_000_000;

  private final AtomicLong nanos = new AtomicLong();
  private final Stage stage;

  TypedScanner(Stage stage) {
    this.stage = stage;
  }

  LongSupplier nanos() {
    return nanos::get;
  }

  /** As a person types. */
  void type(String text) throws Exception {
    for (int at = 0; at < text.length(); at++) {
      press(text.charAt(at));
      nanos.addAndGet(PERSON_NANOS);
      SawShop.settle();
      SawShop.settle();
    }
    SawShop.settle();
  }

  /** A whole scan of a scanner that has no prefix. */
  void scan(String text, KeyCode suffix) throws Exception {
    for (int at = 0; at < text.length(); at++) {
      press(text.charAt(at));
    }
    strike(suffix);
    nanos.addAndGet(PERSON_NANOS * 5);
    SawShop.settle();
  }

  /** One key of a person, so long after the key before. */
  void type(char each, long millis) throws Exception {
    nanos.addAndGet(millis * 1_000_000 - SCANNER_NANOS);
    press(each);
  }

  /** A part of a scan, without what ends it. */
  void send(String text) throws Exception {
    for (int at = 0; at < text.length(); at++) {
      press(text.charAt(at));
    }
  }

  /** No key for so long. */
  void rest(long millis) {
    nanos.addAndGet(millis * 1_000_000);
  }

  /** No key for longer than the rest of a broken scan is waited for. */
  void pause() {
    nanos.addAndGet(PERSON_NANOS * 25);
  }

  /** A whole scan while the screen stands still in the middle of it. */
  void scanWithAStall(String text, KeyCode suffix) throws Exception {
    SawShop.fx(
        () -> {
          for (int i = 0; i < text.length(); i++) {
            nanos.addAndGet(i == text.length() / 2 ? PERSON_NANOS : SCANNER_NANOS);
            fireAll(text.charAt(i));
          }
          return true;
        });
    strike(suffix);
    nanos.addAndGet(PERSON_NANOS * 5);
    SawShop.settle();
  }

  /** One key that types nothing into a field. */
  void strike(KeyCode code) throws Exception {
    String text = code == KeyCode.ENTER ? "\r" : "";
    nanos.addAndGet(SCANNER_NANOS);
    SawShop.fx(
        () -> {
          fire(KeyEvent.KEY_PRESSED, text, code);
          if (!text.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED);
          }
          fire(KeyEvent.KEY_RELEASED, text, code);
          return true;
        });
  }

  private void press(char each) throws Exception {
    nanos.addAndGet(SCANNER_NANOS);
    SawShop.fx(
        () -> {
          fireAll(each);
          return true;
        });
  }

  private void fireAll(char each) {
    String text = String.valueOf(each);
    KeyCode found = KeyCode.getKeyCode(text.toUpperCase(Locale.ROOT));
    KeyCode code = found == null ? KeyCode.UNDEFINED : found;
    fire(KeyEvent.KEY_PRESSED, text, code);
    fire(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, text, code);
  }

  private void fire(EventType<KeyEvent> type, String text, KeyCode code) {
    EventTarget owner = stage.getScene().getFocusOwner();
    String typed = type == KeyEvent.KEY_TYPED ? text : "";
    String label = type == KeyEvent.KEY_TYPED ? "" : text;
    var event = new KeyEvent(type, typed, label, code, false, false, false, false);
    Event.fireEvent(owner == null ? stage.getScene() : owner, event);
  }
}
