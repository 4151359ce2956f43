package org.kerf.ui.labels.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** Drawing without a screen: snapping, lining up, the way back, and what is said to be wrong. */
class DesignTest {

  private final Design design =
      new Design(
          new LabelTemplate(
              "piece", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.<LabelElement>of()));

  @BeforeEach
  void threeBoxes() {
    for (int i = 0; i < 3; i++) {
      Elements.made(ElementKind.BOX, 500 + 700 * i * i, 500 + 100 * i).ifPresent(design::add);
    }
  }

  private int x(int number) {
    return design.label().elements().get(number).x().hundredths();
  }

  private int y(int number) {
    return design.label().elements().get(number).y().hundredths();
  }

  @Test
  void edgesOfNeighboursDrawWhatIsDraggedAndElseTheGrid() {
    Area box = new Area(0, 0, 1_000, 500);
    Area neighbour = new Area(3_000, 2_000, 1_000, 500);
    Snap.Result near = Snap.move(box, 2_030, 1_333, List.of(neighbour), 60);
    assertThat(near.dx()).as("its right edge meets the neighbour's left").isEqualTo(2_000);
    assertThat(near.guideX()).isEqualTo(Optional.of(3_000));
    assertThat(near.dy()).as("nothing is near").isEqualTo(1_350);
    assertThat(near.guideY()).isEmpty();
    assertThat(Snap.resize(box, Gesture.Part.LOWER_RIGHT, 1_980, 33, List.of(neighbour), 60))
        .isEqualTo(new Snap.Result(2_000, 50, Optional.of(3_000), Optional.empty()));
  }

  /** Each handle moves its own edges and no other, and comes to rest as a move does. */
  @Test
  void eachOfTheEightHandlesMovesItsEdges() {
    Area box = new Area(1_000, 1_000, 1_000, 500);
    Area neighbour = new Area(3_000, 2_000, 1_000, 500);
    for (Gesture.Part part : Gesture.Part.HANDLES) {
      Snap.Result end = Snap.resize(box, part, -37, -37, List.of(neighbour), 60);
      Area after = box.dragged(part, end.dx(), end.dy());
      assertThat(after.x()).as("%s", part).isEqualTo(part.across < 0 ? 950 : 1_000);
      assertThat(after.right()).as("%s", part).isEqualTo(part.across > 0 ? 1_950 : 2_000);
      assertThat(after.y()).as("%s", part).isEqualTo(part.down < 0 ? 950 : 1_000);
      assertThat(after.bottom()).as("%s", part).isEqualTo(part.down > 0 ? 1_450 : 1_500);
      Area inwards = box.dragged(part, -5_000 * part.across, -5_000 * part.down);
      assertThat(inwards.width()).as("%s is never turned inside out", part).isPositive();
      assertThat(inwards.height()).as("%s", part).isPositive();
    }
    assertThat(
            Snap.resize(box, Gesture.Part.LOWER_LEFT, 1_980, 480, List.of(neighbour), 60).guideX())
        .as("its left edge meets the neighbour's left")
        .contains(3_000);
  }

  @Test
  void handlesLeaveTheMiddleOfWhatIsThinFree() {
    Area line = new Area(0, 0, 5_000, 25);
    assertThat(Gesture.Part.HANDLES.stream().filter(part -> part.fits(line, 180)))
        .containsExactly(Gesture.Part.RIGHT_EDGE, Gesture.Part.LEFT_EDGE);
    assertThat(
            Gesture.Part.HANDLES.stream().filter(part -> part.fits(new Area(0, 0, 900, 300), 180)))
        .doesNotContain(Gesture.Part.UPPER_EDGE)
        .contains(Gesture.Part.UPPER_LEFT);
  }

  @Test
  void severalAreLinedUpAndSpread() {
    design.selectAll();
    design.arrange(Arrangement.TOP);
    assertThat(List.of(y(0), y(1), y(2))).containsOnly(500);
    design.arrange(Arrangement.SPREAD_ACROSS);
    assertThat(x(1) - x(0)).as("the same from one to the next").isEqualTo(x(2) - x(1));
    design.select(List.of(0));
    design.arrange(Arrangement.CENTRE);
    assertThat(x(0)).as("one is lined up with the label").isEqualTo(3_500);
    design.undo();
    design.undo();
    design.undo();
    assertThat(y(2)).isEqualTo(700);
    design.redo();
    assertThat(y(2)).isEqualTo(500);
  }

  @Test
  void aDragIsOneStepAndNoneLeavesTheLabelAtTheTop() {
    design.select(List.of(0, 1));
    int apart = x(1) - x(0);
    design.pause();
    for (int i = 0; i < 20; i++) {
      design.move(-100, -100, "drag");
    }
    assertThat(x(0)).isZero();
    assertThat(x(1)).as("together").isEqualTo(apart);
    design.undo();
    assertThat(List.of(x(0), y(0))).containsExactly(500, 500);
  }

  @Test
  void copiesLieBesideAndOrderChanges() {
    design.select(List.of(0));
    design.duplicate();
    assertThat(design.selected()).containsExactly(3);
    assertThat(x(3)).isEqualTo(700);
    design.bring(false);
    assertThat(x(0)).isEqualTo(700);
    design.remove();
    assertThat(design.label().elements()).hasSize(3);
    assertThat(design.selected()).isEmpty();
    assertThat(design.selectNext(true)).isTrue();
    assertThat(design.selectNext(false)).as("before the first").isFalse();
  }

  @Test
  void whatIsWrongIsSaidOfItsElementInBothLanguages() throws StationFault {
    LabelTemplate piece = LabelFixtures.template("piece");
    design.begin(piece);
    design.select(List.of(2));
    design.move(9_000, 0, "");
    LabelPreview.Shown shown =
        new LabelPreview().of(design.label(), PreviewSource.LONG.madeUp("piece", "ro"));
    assertThat(shown.width()).isEqualTo(800);
    assertThat(shown.findings())
        .extracting(LabelPreview.Finding::effect)
        .contains(LabelPreview.Effect.SHRUNK, LabelPreview.Effect.CUT);
    List<Fault> faults = Fault.all(design.label(), shown.findings());
    assertThat(faults.getFirst())
        .isInstanceOfSatisfying(
            Fault.Mistaken.class,
            each -> {
              assertThat(each.mistake().kind()).isEqualTo(TemplateMistakeKind.BEYOND);
              assertThat(each.element()).hasValue(2);
            });
    for (Language language : Language.values()) {
      var texts = new Texts(language, List.of(DesignerPages.TEXTS));
      assertThat(faults).allSatisfy(each -> assertThat(texts.of(each.words())).doesNotContain("["));
      for (LabelPreview.Effect effect : LabelPreview.Effect.values()) {
        var found =
            new Fault.Found(
                new LabelPreview.Finding(
                    0,
                    effect,
                    Optional.of(NotDrawable.of(NotDrawable.Kind.NO_DATA, Symbology.QR))));
        assertThat(texts.of(found.words())).doesNotContain("[", "{");
      }
      for (ElementKind kind : ElementKind.values()) {
        assertThat(texts.has("designer.kind." + kind.key())).isTrue();
      }
      for (PreviewSource source : PreviewSource.values()) {
        assertThat(texts.has("designer.data." + source.key())).isTrue();
      }
      for (Arrangement each : Arrangement.values()) {
        assertThat(texts.has("designer.arrange." + each.key())).isTrue();
      }
    }
  }

  @Test
  void aTextOverTheCodeIsSaidOfTheCodeAndNothingIsSaidOfTheTemplatesAsDelivered()
      throws StationFault {
    LabelTemplate piece = LabelFixtures.template("piece");
    design.begin(piece);
    design.select(List.of(1));
    design.move(2_500, 0, "");
    LabelPreview.Shown shown =
        new LabelPreview().of(design.label(), PreviewSource.SAMPLE.madeUp("piece", "ro"));
    assertThat(Fault.all(design.label(), shown.findings()))
        .contains(
            new Fault.Found(
                new LabelPreview.Finding(2, LabelPreview.Effect.UNREADABLE, Optional.empty())));
    for (String name : LabelFixtures.templates().names()) {
      for (PreviewSource data : List.of(PreviewSource.SAMPLE, PreviewSource.LONG)) {
        LabelTemplate template = LabelFixtures.template(name);
        assertThat(new LabelPreview().of(template, data.madeUp(name, "ro")).findings())
            .as(name)
            .extracting(LabelPreview.Finding::effect)
            .doesNotContain(LabelPreview.Effect.UNREADABLE);
      }
    }
  }

  @Test
  void aDraftIsReadAsItWasWrittenWhateverIsWrongWithIt() {
    design.move(90_000, 0, "");
    var draft = new TemplateDraft(7, design.label());
    assertThat(TemplateDraft.parse("piece", draft.text())).contains(draft);
    assertThat(TemplateDraft.parse("piece", "something else")).isEmpty();
  }
}
