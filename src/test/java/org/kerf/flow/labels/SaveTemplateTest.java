package org.kerf.flow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.LabelRenderer.Picture;
import org.kerf.labels.TemplateTrial;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TemplateContent;
import org.kerf.labels.model.TemplateFact;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.labels.model.TextPattern;

/** Templates that people change, on a real store. */
class SaveTemplateTest {

  @TempDir Path folder;

  private Workshop shop;
  private SaveTemplate save;
  private StationTemplates templates;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    save = new SaveTemplate(shop.booking, shop.repositories);
    templates =
        new StationTemplates(
            shop.reading, shop.repositories.labelTemplates(), LabelFixtures.templates());
  }

  @AfterEach
  void close() throws StationFault {
    shop.close();
  }

  /** The piece's template with its length elsewhere. */
  private static LabelTemplate moved(int hundredths) throws StationFault {
    LabelTemplate file = LabelFixtures.template("piece");
    List<LabelElement> elements = new ArrayList<>(file.elements());
    var text = (LabelElement.Text) elements.get(1);
    elements.set(
        1,
        new LabelElement.Text(
            new Mm(hundredths),
            text.y(),
            text.width(),
            text.size(),
            text.smallest(),
            text.bold(),
            text.white(),
            text.align(),
            text.overlong(),
            text.text()));
    return withElements(file, elements);
  }

  private static LabelTemplate withElements(LabelTemplate like, List<LabelElement> elements) {
    return new LabelTemplate(
        like.name(), like.width(), like.height(), like.dotsPerMm(), like.captions(), elements);
  }

  private SaveTemplate.Outcome.Saved saved(int seen, LabelTemplate template) throws StationFault {
    return (SaveTemplate.Outcome.Saved) save.run(shop.command(), seen, template);
  }

  @Test
  void theNextLabelLooksAsSaved() throws StationFault {
    var renderer = new LabelRenderer(templates::find);
    Picture before = renderer.picture(LabelFixtures.piece());
    saved(0, moved(400));
    assertThat(templates.find("piece")).contains(moved(400));
    assertThat(bytes(renderer.picture(LabelFixtures.piece()))).isNotEqualTo(bytes(before));
    assertThat(templates.all())
        .filteredOn(TemplateInUse::isChanged)
        .extracting(TemplateInUse::name)
        .containsExactly("piece");
  }

  private static byte[] bytes(Picture picture) {
    return ((Picture.Drawn) picture).png();
  }

  @Test
  void undoGivesBackWhatWasThere() throws StationFault {
    var first = saved(0, moved(400));
    var second = saved(1, moved(500));
    assertThat(save.undo(shop.command(), second)).isInstanceOf(SaveTemplate.Outcome.Saved.class);
    assertThat(templates.find("piece")).contains(moved(400));
    assertThat(save.undo(shop.command(), first))
        .as("somebody has changed it since")
        .isInstanceOf(SaveTemplate.Outcome.ChangedMeanwhile.class);
    assertThat(save.reset(shop.command(), 3, "piece"))
        .isInstanceOf(SaveTemplate.Outcome.Saved.class);
    assertThat(templates.find("piece")).contains(LabelFixtures.template("piece"));
    assertThat(templates.template("piece").orElseThrow().version()).isEqualTo(4);
  }

  @Test
  void whoSawAnOlderOneIsTold() throws StationFault {
    saved(0, moved(400));
    assertThat(save.run(shop.command(), 0, moved(500)))
        .isInstanceOf(SaveTemplate.Outcome.ChangedMeanwhile.class);
    assertThat(templates.find("piece")).contains(moved(400));
  }

  @Test
  void theSameCommandAgainBooksNothing() throws StationFault {
    Command command = shop.command();
    assertThat(save.run(command, 0, moved(400))).isInstanceOf(SaveTemplate.Outcome.Saved.class);
    assertThat(save.run(command, 0, moved(400))).isEqualTo(new SaveTemplate.Outcome.Unchanged(1));
    assertThat(save.run(shop.command(), 1, moved(400)))
        .isEqualTo(new SaveTemplate.Outcome.Unchanged(1));
    assertThat(templates.template("piece").flatMap(TemplateInUse::saved))
        .map(SavedTemplate::version)
        .contains(1);
  }

  @Test
  void allThatIsWrongIsSaid() throws StationFault {
    LabelTemplate outside = moved(9_900);
    assertThat(save.run(shop.command(), 0, outside))
        .isInstanceOfSatisfying(
            SaveTemplate.Outcome.Faulty.class,
            wrong -> assertThat(wrong.mistakes()).singleElement().isNotNull());
    assertThat(templates.template("piece").orElseThrow().version()).isZero();
  }

  @Test
  void aCodeThatWouldNotBeReadIsNotSaved() throws StationFault {
    LabelElement over =
        new LabelElement.Line(Mm.ofWhole(80), Mm.ofWhole(5), Mm.ofWhole(5), Mm.ofWhole(9));
    assertThat(save.run(shop.command(), 0, with(LabelFixtures.template("piece"), over)))
        .isInstanceOfSatisfying(
            SaveTemplate.Outcome.Faulty.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .singleElement()
                    .satisfies(
                        each -> {
                          assertThat(each.element()).hasValue(2);
                          assertThat(each.sentence(Locale.ENGLISH))
                              .startsWith("the barcode at 73, 3 would not print")
                              .contains("152, 203, 300, 600 dpi", "move");
                          assertThat(each.sentence(Locale.of("ro")))
                              .startsWith("codul de bare de la 73 / 3 mm nu s-ar tipări")
                              .contains("152, 203, 300, 600 dpi");
                        }));
    assertThat(templates.template("piece").orElseThrow().version()).isZero();
    LabelElement mark =
        new LabelElement.Text(
            Mm.ofWhole(68),
            Mm.ofWhole(10),
            Mm.ofWhole(25),
            Mm.ofWhole(3),
            Mm.ofWhole(3),
            false,
            false,
            LabelElement.Align.LEFT,
            LabelElement.Overlong.SHRINK,
            TextPattern.parse("{line}"));
    assertThat(save.run(shop.command(), 0, with(LabelFixtures.template("piece"), mark)))
        .as("only long names come too near")
        .isInstanceOfSatisfying(
            SaveTemplate.Outcome.Faulty.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .extracting(TemplateMistake::kind)
                    .containsExactly(TemplateMistakeKind.UNREADABLE_WHEN_LONG));
  }

  @Test
  void aCodeThatDoesNotFitWithUsualDataIsNotSaved() throws StationFault {
    LabelElement code =
        new LabelElement.Barcode(
            Mm.ofWhole(3),
            Mm.ofWhole(26),
            Mm.ofWhole(30),
            Mm.ofWhole(5),
            new Mm(25),
            Symbology.CODE_128,
            TextPattern.parse("{customer}"));
    assertThat(save.run(shop.command(), 0, with(LabelFixtures.template("piece"), code)))
        .isInstanceOfSatisfying(
            SaveTemplate.Outcome.Faulty.class,
            wrong ->
                assertThat(wrong.mistakes().getFirst().sentence(Locale.ENGLISH))
                    .startsWith("the barcode at 3, 26 would not print on a printer of")
                    .contains("dpi: the Code 128 code with \"Hale Industriale SRL\" does not fit")
                    .endsWith("give the barcode more room, a smaller module or other data"));
  }

  @Test
  void templatesAsDeliveredStandTheTrial() throws StationFault {
    var trial = new TemplateTrial();
    for (String name : LabelFixtures.templates().names()) {
      assertThat(trial.mistakes(LabelFixtures.template(name))).as(name).isEmpty();
    }
  }

  private static LabelTemplate with(LabelTemplate like, LabelElement more) {
    List<LabelElement> elements = new ArrayList<>(like.elements());
    elements.add(more);
    return withElements(like, elements);
  }

  @Test
  void whatThisProgramCannotUseGivesWayToTheFile() throws StationFault {
    var content =
        new TemplateContent(
            "{\"width\": 100, \"height\": 50, \"dotsPerMm\": 8, \"elements\": [], \"wheels\": 4}");
    var fact = new TemplateFact.LabelTemplateSaved("piece", 1, content);
    shop.booking.book(
        shop.command(),
        Permission.EDIT_LABELS,
        Answers.always(true),
        (tx, at) ->
            Booked.of(
                true,
                List.of(
                    new Projections(shop.repositories)
                        .book(tx, at, shop.command().actor().id(), fact))));
    TemplateInUse piece = templates.template("piece").orElseThrow();
    assertThat(piece.template()).isEqualTo(LabelFixtures.template("piece"));
    assertThat(piece.mistakes()).singleElement().asString().contains("wheels");
    assertThat(piece.isChanged()).isFalse();
    assertThat(templates.find("piece")).isEqualTo(Optional.of(piece.template()));
  }
}
