package org.kerf.ui.receiving;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.LineProgress;
import org.kerf.ui.facts.ReceivingSentences;
import org.kerf.ui.texts.Texts;

/** A difference that was found, and the reason that is given for it. */
final class ReceiptReason {

  private final LineProgress.Found found;
  private final ObjectProperty<@Nullable DifferenceReason> reason = new SimpleObjectProperty<>();
  private final StringProperty words = new SimpleStringProperty("");

  ReceiptReason(LineProgress.Found found) {
    this.found = found;
  }

  LineProgress.Found found() {
    return found;
  }

  ObjectProperty<@Nullable DifferenceReason> reasonProperty() {
    return reason;
  }

  StringProperty wordsProperty() {
    return words;
  }

  boolean isGiven() {
    DifferenceReason given = reason.get();
    return given != null && (given.isPlain() || !words.get().isBlank());
  }

  /** The reason as it is booked; bars that are held say why by themselves, in words. */
  Difference difference(Texts texts) {
    DifferenceReason given = Objects.requireNonNull(reason.get());
    String said = words.get().strip();
    if (found.kind() == DifferenceKind.DAMAGED && given.isPlain()) {
      String name = texts.of(ReceivingSentences.of(given));
      said = said.isEmpty() ? name : name + ", " + said;
    }
    return new Difference(found.line(), found.kind(), found.count(), given, said);
  }
}
