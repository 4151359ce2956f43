package org.kerf.ui.saw.panel;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.SawStep;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.saw.state.UndoOffer;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The tiles at the lower edge. Each has a place of its own, which stays empty while there is no use
 * for it: a hand finds a tile where it was.
 */
public final class SawEdge {

  /** The places from left to right, and the key of whatever stands there. */
  private enum Spot {
    LENGTH(KeyCode.F2),
    BAR(KeyCode.F3),
    STOP(KeyCode.F4),
    UNDO(KeyCode.F6),
    LABEL(KeyCode.F9),
    LEAVE(KeyCode.F10);

    private final KeyCode key;

    Spot(KeyCode key) {
      this.key = key;
    }
  }

  private final SawViewModel model;
  private final SawTiles tiles;
  private final LabelPanel label;
  private final Runnable leave;
  private final Map<Spot, Button> placed = new EnumMap<>(Spot.class);

  public SawEdge(SawViewModel model, SawTiles tiles, LabelPanel label, Runnable leave) {
    this.model = model;
    this.tiles = tiles;
    this.label = label;
    this.leave = leave;
  }

  public HBox of(SawMoment now) {
    placed.clear();
    switch (now) {
      case SawMoment.NoSaw none -> {}
      case SawMoment.OnSaw on -> onSaw(on);
      case SawMoment.LabelWaits waits -> {
        label.again(waits).ifPresent(tile -> place(Spot.LABEL, tile));
        label.byHandBeside(waits).ifPresent(tile -> place(Spot.BAR, tile));
        undoOffered();
      }
      case SawMoment.NothingToCut nothing -> {
        undoOffered();
        otherSaw(nothing.others());
      }
      case SawMoment.ToFetch fetch -> {
        place(
            Spot.BAR,
            "missing",
            "saw.missing",
            Material2AL.HELP_OUTLINE,
            Tone.WARNING,
            model.missing()::ask);
        undoOffered();
        otherSaw(fetch.others());
      }
    }
    place(Spot.LEAVE, "leave", "saw.leave", Material2AL.LIST, Tone.NEUTRAL, leave);
    Spot[] spots = Spot.values();
    Node[] row = new Node[spots.length];
    for (int i = 0; i < spots.length; i++) {
      Button tile = placed.get(spots[i]);
      row[i] = tile == null ? new Region() : tile;
    }
    HBox edge = SawTiles.row(row);
    edge.getStyleClass().add("saw-edge");
    return edge;
  }

  private void onSaw(SawMoment.OnSaw on) {
    if (on.throwsRemnantAway()) {
      place(
          Spot.LENGTH,
          "keep",
          "saw.keep",
          Material2AL.ARCHIVE,
          Tone.NEUTRAL,
          model.closing()::keep);
    }
    if (on.next().isPresent()) {
      ask(
          Spot.LENGTH,
          "other-length",
          Material2MZ.STRAIGHTEN,
          Tone.NEUTRAL,
          new SawStep.OtherLength());
      ask(Spot.STOP, "stop", Material2MZ.STOP, Tone.NEUTRAL, new SawStep.ConfirmStop());
    }
    ask(Spot.BAR, "defect", Material2MZ.REPORT_PROBLEM, Tone.DANGER, new SawStep.WhichDefect());
    if (!on.cuts().isEmpty()) {
      undo("saw.undo");
      ask(Spot.LABEL, "reprint", Material2MZ.PRINT, Tone.NEUTRAL, new SawStep.WhyReprint());
    }
  }

  private void ask(Spot spot, String id, Ikon icon, Tone tone, SawStep question) {
    place(spot, id, "saw." + id, icon, tone, () -> model.ask(question));
  }

  private void undoOffered() {
    UndoOffer offer = model.offerProperty().get();
    if (offer != null) {
      undo(offer.tile());
    }
  }

  private void undo(String key) {
    place(Spot.UNDO, "undo", key, Material2MZ.UNDO, Tone.NEUTRAL, model.undo()::last);
  }

  private void otherSaw(boolean others) {
    if (others) {
      place(
          Spot.STOP,
          "other-saw",
          "saw.other-saw",
          Material2AL.CONTENT_CUT,
          Tone.NEUTRAL,
          model.choice()::chooseAnother);
    }
  }

  private void place(Spot spot, String id, String key, Ikon icon, Tone tone, Runnable action) {
    place(spot, tiles.tile(id, Words.of(key), icon, tone, action));
  }

  private void place(Spot spot, Button tile) {
    placed.put(spot, tiles.keyed(tile, spot.key));
  }
}
