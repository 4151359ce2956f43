package org.kerf.ui.controls.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.kernel.Length;
import org.kerf.ui.controls.drawing.BarPicture.State;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The next cut is read from 3 m: its outline stands out from whatever order it is drawn on. */
class NextCutOutlineTest {

  /** WCAG 2.2, success criterion 1.4.11: what is not text. */
  private static final double LEAST_CONTRAST = 3;

  private record Seen(Color outline, Color piece) {

    double contrast() {
      double one = luminance(outline);
      double other = luminance(piece);
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
      DoubleUnaryOperator linear =
          part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      return 0.2126 * linear.applyAsDouble(colour.getRed())
          + 0.7152 * linear.applyAsDouble(colour.getGreen())
          + 0.0722 * linear.applyAsDouble(colour.getBlue());
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theOutlineStandsOutFromEachOrdersColour(Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    List<Seen> seen = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> drawn(theme));
    assertThat(seen).hasSize(BarPicture.ORDER_COLOURS);
    assertThat(seen).allMatch(each -> each.contrast() >= LEAST_CONTRAST);
  }

  private static List<Seen> drawn(Theme theme) throws Exception {
    BarPicture.Builder bar = BarPicture.builder();
    for (int colour = 1; colour <= BarPicture.ORDER_COLOURS; colour++) {
      bar.piece(Length.ofMillimetres(100), "100", "", colour, State.NEXT);
    }
    var drawing = new BarDrawing(bar.build());
    var scene = new Scene(new StackPane(drawing), 1000, 100);
    new Look(theme).dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    drawing.applyCss();
    return drawing.lookupAll(".kerf-bar-piece").stream().map(NextCutOutlineTest::seen).toList();
  }

  private static Seen seen(Object piece) {
    var region = (Region) piece;
    return new Seen(
        (Color) region.getBorder().getStrokes().getFirst().getTopStroke(),
        (Color) region.getBackground().getFills().getLast().getFill());
  }
}
