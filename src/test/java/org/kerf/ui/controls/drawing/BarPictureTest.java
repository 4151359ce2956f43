package org.kerf.ui.controls.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Length;
import org.kerf.ui.controls.drawing.BarPicture.State;

class BarPictureTest {

  @Test
  void partsThatDoNotMakeTheBarAreRefused() {
    var piece = bar().segments().getFirst();
    assertThatThrownBy(() -> new BarPicture(Length.ofMetres(6), List.of(piece)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBarIsAsLongAsItsParts() {
    assertThat(bar().length()).isEqualTo(Length.ofMillimetres(3_000));
  }

  @Test
  void partOfNoLengthIsLeftOut() {
    assertThat(bar().segments()).hasSize(3);
  }

  @Test
  void barIsSpokenWithoutItsKerf() {
    assertThat(bar().spoken()).isEqualTo("Hale Vest SA 2 400; rest 597");
  }

  @Test
  void ordersKeepTheirColourAndTheEleventhBeginsAnew() {
    var colours = new OrderColours<Integer>();
    for (int order = 0; order < BarPicture.ORDER_COLOURS; order++) {
      assertThat(colours.of(order)).isEqualTo(order + 1);
    }
    assertThat(colours.of(10)).isEqualTo(1);
    assertThat(colours.of(3)).isEqualTo(4);
  }

  private static BarPicture bar() {
    return BarPicture.builder()
        .trim(Length.ZERO, "trim", State.PLANNED)
        .piece(Length.ofMillimetres(2_400), "2 400", "Hale Vest SA 2 400", 1, State.NEXT)
        .kerf(Length.ofMillimetres(3), State.PLANNED)
        .remnant(Length.ofMillimetres(597), "rest 597", "rest 597", State.PLANNED)
        .build();
  }
}
