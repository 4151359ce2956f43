package org.kerf.ui.receiving;

import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.receiving.WhatCame;
import org.kerf.receiving.model.LineProgress;
import org.kerf.ui.texts.Words;

/** What is typed of one bundle of a line that came. */
final class ReceiptRow {

  private final LineProgress line;
  private final StringProperty count = new SimpleStringProperty("");
  private final StringProperty damaged = new SimpleStringProperty("");
  private final StringProperty heat = new SimpleStringProperty("");
  private final StringProperty location = new SimpleStringProperty("");
  private final StringProperty certificate = new SimpleStringProperty("");
  private final StringProperty certificateType = new SimpleStringProperty("");
  private final BooleanProperty unknownHeat = new SimpleBooleanProperty();
  private final BooleanProperty newHeat = new SimpleBooleanProperty();
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(Words.plain(""));

  ReceiptRow(LineProgress line) {
    this.line = line;
    heat.set(line.line().heat());
    heat.subscribe(
        (before, now) -> {
          unknownHeat.set(false);
          newHeat.set(false);
        });
    for (StringProperty each : new StringProperty[] {count, damaged, heat, location}) {
      each.subscribe((before, now) -> error.set(Words.plain("")));
    }
    newHeat.subscribe((before, now) -> error.set(Words.plain("")));
  }

  LineProgress line() {
    return line;
  }

  StringProperty countProperty() {
    return count;
  }

  StringProperty damagedProperty() {
    return damaged;
  }

  StringProperty heatProperty() {
    return heat;
  }

  StringProperty locationProperty() {
    return location;
  }

  StringProperty certificateProperty() {
    return certificate;
  }

  StringProperty certificateTypeProperty() {
    return certificateType;
  }

  /** Whether nobody knows a heat of the number that is typed. */
  BooleanProperty unknownHeatProperty() {
    return unknownHeat;
  }

  /** Whether somebody has said that the heat is new. */
  BooleanProperty newHeatProperty() {
    return newHeat;
  }

  ObjectProperty<Words> errorProperty() {
    return error;
  }

  /** Whether the row says anything of what came; one that says nothing leaves its line open. */
  boolean isFilled() {
    return !count.get().isBlank() || !damaged.get().isBlank();
  }

  /** How many came; empty where that can't be read. */
  OptionalInt cameCount() {
    return whole(count.get());
  }

  OptionalInt damagedCount() {
    return damaged.get().isBlank() ? OptionalInt.of(0) : whole(damaged.get());
  }

  private static OptionalInt whole(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,6}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  WhatCame.Row row() {
    return new WhatCame.Row(
        line.line().id(),
        cameCount().orElseThrow(),
        damagedCount().orElseThrow(),
        heat.get().strip(),
        "",
        location.get().strip());
  }

  WhatCame.NewHeat heatToAdd() {
    return new WhatCame.NewHeat(
        heat.get().strip(), certificate.get().strip(), certificateType.get().strip());
  }
}
