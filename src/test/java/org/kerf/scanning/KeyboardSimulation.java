package org.kerf.scanning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.ScannerSettings;

/**
 * A keyboard and a scanner on one detector: carries out the answers as a window has to, with the
 * timer it has to set, and keeps what the field and the scans became.
 */
final class KeyboardSimulation {

  static final long MILLI = 1_000_000;

  /** A scan and the time at which it was told. */
  record Told(Scan scan, long atNanos) {}

  private final ScannerSettings settings;
  private final ScanDetector detector;
  private final Focus focus;
  private final List<Key> keys = new ArrayList<>();
  private final List<Key> waiting = new ArrayList<>();
  private final List<Key> field = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private long nowNanos;

  KeyboardSimulation(ScannerSettings settings, Focus focus) {
    this.settings = settings;
    this.detector = new ScanDetector(settings);
    this.focus = focus;
  }

  KeyboardSimulation press(List<Key> more) {
    keys.addAll(more);
    return this;
  }

  KeyboardSimulation type(double atMillis, String text) {
    keys.add(new Key.Typed(text, nanos(atMillis)));
    return this;
  }

  KeyboardSimulation strike(double atMillis, String control) {
    keys.add(new Key.Control(control, nanos(atMillis)));
    return this;
  }

  /** Each character a key, one every {@code gapMillis}. */
  KeyboardSimulation typeAll(double atMillis, double gapMillis, String text) {
    for (int i = 0; i < text.length(); i++) {
      type(atMillis + i * gapMillis, text.substring(i, i + 1));
    }
    return this;
  }

  /** A whole scan of 3 ms per key, with the prefix if there is one. */
  KeyboardSimulation scan(double atMillis, String text) {
    if (!settings.prefix().isEmpty()) {
      strike(atMillis, settings.prefix());
    }
    typeAll(atMillis + 3, 3, text);
    return strike(atMillis + 3 * (text.length() + 1), settings.suffix());
  }

  /** Feeds everything in the order of time, then lets time pass until nothing waits. */
  KeyboardSimulation run() {
    keys.sort(Comparator.comparingLong(Key::atNanos));
    for (Key key : keys) {
      wakeUntil(key.atNanos());
      nowNanos = key.atNanos();
      List<Answer> answers = detector.press(key, focus);
      carryOut(answers, key);
      if (isAboutEarlierKeys(answers.getLast())) {
        throw new AssertionError("the last answer is not about the key: " + answers);
      }
    }
    wakeUntil(Long.MAX_VALUE);
    if (!waiting.isEmpty() || detector.isInScan()) {
      throw new AssertionError("kept for ever: " + waiting);
    }
    return this;
  }

  /** What the field got: characters, and control keys in brackets. */
  String field() {
    return written(field);
  }

  static String written(List<Key> keys) {
    var text = new StringBuilder();
    for (Key key : keys) {
      text.append(
          switch (key) {
            case Key.Typed(String typed, long _) -> typed;
            case Key.Control(String name, long _) -> "<" + name + ">";
          });
    }
    return text.toString();
  }

  List<Key> fieldKeys() {
    return List.copyOf(field);
  }

  List<Scan> scans() {
    return told.stream().map(Told::scan).toList();
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  List<String> understood() {
    return scans().stream()
        .filter(Scan.Understood.class::isInstance)
        .map(scan -> ((Scan.Understood) scan).code().text())
        .toList();
  }

  List<Scan.Refused> refused() {
    return scans().stream()
        .filter(Scan.Refused.class::isInstance)
        .map(Scan.Refused.class::cast)
        .toList();
  }

  private void wakeUntil(long nanos) {
    OptionalLong wake = detector.wakeAtNanos();
    while (wake.isPresent() && wake.getAsLong() <= nanos) {
      nowNanos = wake.getAsLong();
      for (Answer answer : detector.tick(nowNanos)) {
        carryOutEarlier(answer);
      }
      wake = detector.wakeAtNanos();
    }
  }

  private void carryOut(List<Answer> answers, Key key) {
    for (Answer answer : answers) {
      switch (answer) {
        case Answer.Pass() -> pass(key);
        case Answer.Hold() -> waiting.add(key);
        case Answer.Swallow() -> {
          // No field gets it.
        }
        case Answer.Release _, Answer.Retract _, Answer.Complete _ -> carryOutEarlier(answer);
      }
    }
  }

  private void carryOutEarlier(Answer answer) {
    if (answer instanceof Answer.Release(List<Key> released)) {
      if (!released.equals(waiting)) {
        throw new AssertionError("waiting " + waiting + ", released " + released);
      }
      field.addAll(waiting);
    } else if (answer instanceof Answer.Retract(int keys)) {
      field.subList(field.size() - keys, field.size()).clear();
    } else if (answer instanceof Answer.Complete(Scan scan)) {
      told.add(new Told(scan, nowNanos));
    }
    waiting.clear();
  }

  private void pass(Key key) {
    if (!waiting.isEmpty()) {
      throw new AssertionError("overtakes " + waiting);
    }
    field.add(key);
  }

  private static boolean isAboutEarlierKeys(Answer answer) {
    return answer instanceof Answer.Release
        || answer instanceof Answer.Retract
        || answer instanceof Answer.Complete;
  }

  private static long nanos(double millis) {
    return Math.round(millis * MILLI);
  }
}
