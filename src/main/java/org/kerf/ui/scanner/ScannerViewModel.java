package org.kerf.ui.scanner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.ScannerProfile;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What arrives from a scanner while somebody looks, and what profile it shows. */
final class ScannerViewModel {

  /** No bar of any station: a code of which only the check is right. */
  static final ShortCode TEST = ShortCode.of(ShortCode.Kind.BAR, "00", 12_345);

  private static final int MOST_KEYS = 60;
  private static final long ROW_NANOS = 400_000_000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** What came of the last scan. */
  sealed interface Result {
    record None() implements Result {}

    record Right() implements Result {}

    record Other(ShortCode code) implements Result {}

    record Wrong(Scan.Refused refused) implements Result {}
  }

  private final ViewContext context;
  private final LabelRenderer renderer;
  private final ObservableList<SeenKey> keys = FXCollections.observableArrayList();
  private final ObjectProperty<Result> result = new SimpleObjectProperty<>(new Result.None());
  private final ObjectProperty<Optional<ScannerProfile>> recognised =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<LabelRenderer.Picture> picture = new SimpleObjectProperty<>();
  private final List<Key> row = new ArrayList<>();

  ScannerViewModel(ViewContext context, LabelRenderer renderer) {
    this.context = context;
    this.renderer = renderer;
  }

  /** The newest first. */
  ObservableList<SeenKey> keys() {
    return keys;
  }

  ReadOnlyObjectProperty<Result> resultProperty() {
    return result;
  }

  /** The profile that the last whole scan shows. */
  ReadOnlyObjectProperty<Optional<ScannerProfile>> recognisedProperty() {
    return recognised;
  }

  ReadOnlyObjectProperty<Optional<ScannerProfile>> profileProperty() {
    return context.scanners().profileProperty();
  }

  /** The picture of the code to try; null until it is drawn. */
  ObjectProperty<LabelRenderer.Picture> pictureProperty() {
    return picture;
  }

  static LabelContent testLabel(ViewContext context) {
    SequencedMap<LabelField, String> fields = new LinkedHashMap<>();
    fields.put(LabelField.CODE, TEST.text());
    return new LabelContent(
        "scanner-test", context.texts().language().locale().getLanguage(), fields);
  }

  /** The page was opened. */
  void begin() {
    keys.clear();
    row.clear();
    result.set(new Result.None());
    recognised.set(Optional.empty());
    LabelContent label = testLabel(context);
    context
        .tasks()
        .<LabelRenderer.Picture>run(
            context.texts().of("scanner.drawing"),
            () -> renderer.picture(label),
            picture::set,
            context.notifications()::fault);
  }

  /** Whether the page is seen: what arrives is shown as long as it is. */
  void setSeen(boolean seen) {
    if (seen) {
      context.scanners().tryOut(this::seen);
    } else {
      context.scanners().endTrying();
    }
  }

  /** A scan shows its keys, not what becomes of separators: that stays as it is set. */
  void use(ScannerProfile shown) {
    save(
        shown.with(
            profileProperty().get().map(ScannerProfile::separator).orElse(GroupSeparator.UNKNOWN)));
  }

  void save(ScannerProfile profile) {
    context
        .scanners()
        .set(Optional.of(profile), () -> context.notifications().done(Words.of("scanner.saved")));
  }

  void forget() {
    context
        .scanners()
        .set(Optional.empty(), () -> context.notifications().done(Words.of("scanner.forgotten")));
  }

  /** A whole code was scanned: here it opens nothing. */
  boolean scanned(ShortCode code) {
    result.set(code.equals(TEST) ? new Result.Right() : new Result.Other(code));
    return true;
  }

  private void seen(Key key, List<Answer> answers) {
    long last = row.isEmpty() ? key.atNanos() : row.getLast().atNanos();
    if (key.atNanos() - last > ROW_NANOS) {
      row.clear();
    }
    long gap = row.isEmpty() ? -1 : (key.atNanos() - row.getLast().atNanos()) / NANOS_PER_MILLI;
    row.add(key);
    keys.addFirst(new SeenKey(name(key), gap, made(answers)));
    if (keys.size() > MOST_KEYS) {
      keys.removeLast();
    }
    if (key instanceof Key.Control) {
      ScannerProfile.shownBy(row).ifPresent(profile -> recognised.set(Optional.of(profile)));
    }
    for (Answer answer : answers) {
      if (answer instanceof Answer.Complete(Scan.Refused refused)) {
        result.set(new Result.Wrong(refused));
      }
    }
  }

  private static String name(Key key) {
    return switch (key) {
      case Key.Typed(String text, long _) -> text;
      case Key.Control(String name, long _) -> name;
    };
  }

  private static String made(List<Answer> answers) {
    for (Answer answer : answers) {
      if (answer instanceof Answer.Complete(Scan scan)) {
        return switch (scan) {
          case Scan.Understood understood -> "scanner.made.understood";
          case Scan.Repeated repeated -> "scanner.made.repeated";
          case Scan.Refused refused -> "scanner.made.refused";
        };
      }
    }
    return switch (answers.getLast()) {
      case Answer.Hold hold -> "scanner.made.held";
      case Answer.Swallow swallow -> "scanner.made.scan";
      case Answer.Pass pass -> "scanner.made.typed";
      case Answer.Release release -> "scanner.made.typed";
      case Answer.Retract retract -> "scanner.made.scan";
      case Answer.Complete complete -> "scanner.made.scan";
    };
  }
}
