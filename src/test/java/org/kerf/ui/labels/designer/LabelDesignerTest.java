package org.kerf.ui.labels.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.Role;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** The piece's label is changed on the screen, by mouse and by keys, and the next one is so. */
class LabelDesignerTest {

  @TempDir Path folder;

  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    demo = DemoStation.empty(folder);
    window = new OfficeWindow(demo, context -> new DesignerPages(context).specs());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  private LabelTemplate template(String name) throws Exception {
    return demo.useCases.templates().station().find(name).orElseThrow();
  }

  private static LabelElement.Text text(LabelTemplate template, String words) {
    return template.elements().stream()
        .filter(LabelElement.Text.class::isInstance)
        .map(LabelElement.Text.class::cast)
        .filter(each -> each.text().toString().equals(words))
        .findFirst()
        .orElseThrow();
  }

  /** A point of the label on the screen. */
  private Point2D at(double millimetresX, double millimetresY) {
    return fx(
        () -> {
          Node sheet = window.stage.getScene().lookup("#designer-sheet");
          Bounds bounds = sheet.localToScreen(sheet.getLayoutBounds());
          double scale = bounds.getWidth() / 100;
          return new Point2D(
              bounds.getMinX() + millimetresX * scale, bounds.getMinY() + millimetresY * scale);
        });
  }

  private void drag(Point2D from, Point2D to) throws Exception {
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    window.robot.moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
    window.settle();
  }

  @Test
  void aWorkerMovesResizesAndRetextsByMouseAndTheNextLabelIsSo() throws Exception {
    window.open("label-templates", "");
    window.mainPictures("label-templates");
    window.picture("label-templates-small", 1024, 700);
    window.robot.clickOn("#template-piece");
    window.settle();
    LabelTemplate file = template("piece");

    // The length goes down by two millimetres, and then becomes narrower.
    drag(at(20, 14), at(20, 16));
    window.picture("label-designer-selected");
    drag(at(70, 18.5), at(60, 18.5));
    LabelElement.Text length = text(drawn(), "{length}");
    // The left edge goes in and out again, the right one stays.
    drag(at(3, 18.5), at(8, 18.5));
    LabelElement.Text narrower = text(drawn(), "{length}");
    assertThat(narrower.x()).isGreaterThan(length.x());
    assertThat(narrower.x().plus(narrower.width())).isEqualTo(length.x().plus(length.width()));
    window.press("Ctrl+Z");
    assertThat(text(drawn(), "{length}")).isEqualTo(length);
    assertThat(length.y()).isGreaterThan(text(file, "{length}").y());
    assertThat(length.width()).isLessThan(text(file, "{length}").width());
    typeInto("#design-words", "L {length}");
    assertThat(template("piece")).as("nothing is saved yet").isEqualTo(file);

    window.press("Ctrl+S");
    LabelTemplate saved = template("piece");
    assertThat(text(saved, "L {length}").width()).isEqualTo(length.width());
    pictures();

    String zpl = printed();
    assertThat(zpl).contains("^XA");
    assertThat(fx(window.notifications::undoNewest)).isTrue();
    window.settle();
    assertThat(template("piece")).isEqualTo(file);
    assertThat(text(drawn(), "L {length}").width()).as("is still drawn").isEqualTo(length.width());
    fx(
        () -> {
          ((DesignerCanvas) canvas()).model().discard();
          return true;
        });
    window.settle();
    assertThat(printed()).as("the label looks otherwise").isNotEqualTo(zpl);
  }

  private void pictures() throws Exception {
    pictures("label-designer");
    window.picture("label-designer-small", 1024, 700);
    window.picture("label-designer-large", 1920, 1080);
  }

  private void pictures(String name) throws Exception {
    window.picture(name);
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture(name);
    window.show(Language.ROMANIAN, Theme.LIGHT);
  }

  /** What is drawn now, saved or not. */
  private LabelTemplate drawn() {
    return fx(() -> ((DesignerCanvas) canvas()).model().design().label());
  }

  private Node canvas() {
    Node node = window.stage.getScene().lookup("#designer-sheet");
    while (!(node instanceof DesignerCanvas)) {
      node = node.getParent();
    }
    return node;
  }

  private void typeInto(String field, String words) throws Exception {
    fx(
        () -> {
          ((TextField) window.stage.getScene().lookup(field)).setText(words);
          return true;
        });
    window.settle();
  }

  /** The bytes of a test label that was sent to the folder. */
  private String printed() throws Exception {
    fx(
        () -> {
          ((DesignerCanvas) canvas()).model().testPrints().print(printer());
          return true;
        });
    window.settle();
    demo.station.printDueLabels();
    Path labels = folder.resolve("labels");
    try (Stream<Path> files = Files.walk(folder)) {
      Path newest =
          files
              .filter(file -> file.toString().endsWith(".zpl"))
              .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .orElseThrow(() -> new AssertionError("no label in " + labels));
      return Files.readString(newest, StandardCharsets.ISO_8859_1);
    }
  }

  private String printer() {
    return ((DesignerCanvas) canvas())
        .model()
        .testPrints()
        .printersProperty()
        .get()
        .getFirst()
        .name();
  }

  @Test
  void allIsDoneByKeysAlone() throws Exception {
    window.open("label-designer", "piece");
    LabelTemplate file = template("piece");
    // Tab goes from one element to the next; the second is the length.
    window.press("Tab");
    window.press("Tab");
    window.press("Down");
    window.press("Down");
    window.press("Shift+Right");
    assertThat(text(drawn(), "{length}"))
        .extracting(LabelElement.Text::x, LabelElement.Text::y)
        .containsExactly(new Mm(310), new Mm(1_000));
    window.press("Ctrl+Left");
    assertThat(text(drawn(), "{length}").width()).isEqualTo(new Mm(6_650));
    window.press("Ctrl+Z");
    assertThat(text(drawn(), "{length}").width()).isEqualTo(new Mm(6_700));
    window.press("Ctrl+Y");
    assertThat(text(drawn(), "{length}").width()).isEqualTo(new Mm(6_650));
    window.press("Enter");
    window.press("End");
    window.type("!");
    assertThat(drawn().elements().get(1))
        .isInstanceOfSatisfying(
            LabelElement.Text.class, each -> assertThat(each.text()).hasToString("{length}!"));
    window.press("Ctrl+S");
    assertThat(text(template("piece"), "{length}!").y()).isEqualTo(new Mm(1_000));
    assertThat(template("piece")).isNotEqualTo(file);
  }

  @Test
  void linesConditionFormatAndImageAreChosenOnTheScreen() throws Exception {
    window.open("label-designer", "piece");
    window.press("Tab");
    window.press("Tab");
    typeInto("#design-lines", "2");
    fx(
        () -> {
          ComboBox<?> rule = (ComboBox<?>) window.stage.getScene().lookup("#design-condition");
          rule.getSelectionModel().select(2);
          ComboBox<?> of = (ComboBox<?>) window.stage.getScene().lookup("#design-condition-field");
          of.getSelectionModel().select(List.of(LabelField.values()).indexOf(LabelField.OWNER));
          MenuButton formats = (MenuButton) window.stage.getScene().lookup("#design-format");
          formats.getItems().getLast().fire();
          return true;
        });
    window.settle();
    assertThat(drawn().elements().get(1))
        .isInstanceOfSatisfying(
            LabelElement.Text.class,
            each -> {
              assertThat(each.lines()).isEqualTo(2);
              assertThat(each.text()).hasToString("{length|last 6}");
              assertThat(each.condition())
                  .contains(new LabelElement.Condition(LabelField.OWNER, false));
            });
    pictures("label-designer-fields");

    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY), "png", logo.toFile());
    int before = drawn().elements().size();
    Path document = folder.resolve("sigla.png");
    Files.writeString(document, "%PDF-1.7");
    addImage(document);
    assertThat(lastNote()).contains("sigla.png", "Nu este nici fișier PNG, nici JPEG");
    Path broken = folder.resolve("rupta.png");
    byte[] whole = Files.readAllBytes(logo);
    Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
    addImage(broken);
    assertThat(lastNote()).contains("rupta.png", "deteriorată");
    Path tooLarge = folder.resolve("mare.png");
    Files.write(tooLarge, Arrays.copyOf(whole, LabelElement.Image.MOST_BYTES + 1));
    addImage(tooLarge);
    assertThat(lastNote()).contains("mare.png", "cel mult 64 KB");
    window.picture("label-designer-image-refused");
    assertThat(drawn().elements()).hasSize(before);
    addImage(logo);
    assertThat(drawn().elements()).hasSize(before + 1);
    assertThat(drawn().elements().getLast()).isInstanceOf(LabelElement.Image.class);
    pictures("label-designer-image");
    window.press("Ctrl+S");
    assertThat(template("piece").elements().getLast())
        .as("saved, or else: %s", window.notifications.notes())
        .isInstanceOf(LabelElement.Image.class);
  }

  /** What the newest notification says, in the language of the screen. */
  private String lastNote() {
    return fx(
        () -> {
          Note note = window.notifications.notes().getFirst();
          return window.context.view().texts().of(note.title())
              + " "
              + window.context.view().texts().of(note.more());
        });
  }

  private void addImage(Path file) throws Exception {
    fx(
        () -> {
          ((DesignerCanvas) canvas()).model().files().addImage(file);
          return true;
        });
    window.settle();
  }

  @Test
  void aCodeThatWouldNotBeReadIsRefusedAndStaysADraft() throws Exception {
    window.open("label-designer", "piece");
    // A line right over the code.
    fx(
        () -> {
          Design design = ((DesignerCanvas) canvas()).model().design();
          design.add(
              new LabelElement.Line(Mm.ofWhole(79), Mm.ofWhole(5), Mm.ofWhole(8), Mm.ofWhole(10)));
          return true;
        });
    window.settle();
    OfficeWindow.waitFor(() -> faults().stream().anyMatch(Fault::hinders));
    window.press("Ctrl+S");
    assertThat(lastNote())
        .contains("Șablonul nu poate fi salvat așa", "codul de bare de la 73 / 3 mm nu s-ar tipări")
        .contains("152, 203, 300, 600 dpi", "mutați codul");
    pictures("label-designer-unreadable");
    assertThat(demo.useCases.templates().station().template("piece").orElseThrow().version())
        .isZero();
    assertThat(fx(() -> ((DesignerCanvas) canvas()).model().design().selected()))
        .as("the code is shown")
        .containsExactly(2);
    OfficeWindow.waitFor(
        () ->
            demo.useCases
                .orders()
                .drafts()
                .read(window.context.view().person().now().id(), TemplateDraft.form("piece"))
                .isPresent());
  }

  @Test
  void aTestLabelIsOfItsTemplatesKind() throws Exception {
    window.open("label-designer", "location");
    printed();
    LabelJob job =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 1))
            .getFirst();
    assertThat(job.kind()).isEqualTo(LabelKind.LOCATION);
  }

  @Test
  void whatIsNotSavedIsThereAgain() throws Exception {
    window.open("label-designer", "piece");
    window.press("Tab");
    window.press("Delete");
    LabelTemplate left = drawn();
    OfficeWindow.waitFor(
        () ->
            demo.useCases
                .orders()
                .drafts()
                .read(window.context.view().person().now().id(), TemplateDraft.form("piece"))
                .isPresent());
    window.close();
    window = new OfficeWindow(demo, context -> new DesignerPages(context).specs());
    window.open("label-templates", "");
    OfficeWindow.waitFor(() -> window.stage.getScene().lookup("#template-piece") != null);
    window.settle();
    assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
        .as("the first card")
        .isEqualTo("template-bar");
    pictures("label-templates-draft");
    assertThat(fx(() -> window.stage.getScene().lookup("#template-piece").getAccessibleText()))
        .isEqualTo("Piesă, schiță nesalvată");
    window.robot.clickOn("#template-piece");
    window.settle();
    window.open("label-templates", "");
    assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
        .as("the card of before")
        .isEqualTo("template-piece");
    window.open("label-designer", "piece");
    assertThat(drawn()).isEqualTo(left);
    window.press("Ctrl+Z");
    assertThat(drawn()).isEqualTo(template("piece"));
  }

  @Test
  void whatIsWrongStandsInTheList() throws Exception {
    window.open("label-designer", "piece");
    window.press("Tab");
    for (int i = 0; i < 80; i++) {
      window.pressOnly("Right");
    }
    window.settle();
    OfficeWindow.waitFor(() -> !faults().isEmpty());
    assertThat(faults()).anyMatch(Fault::hinders);
    window.picture("label-designer-fault");
    window.press("Ctrl+S");
    assertThat(window.notifications.notes()).isNotEmpty();
    assertThat(demo.useCases.templates().station().template("piece").orElseThrow().version())
        .isZero();
  }

  private List<Fault> faults() {
    return ((DesignerCanvas) canvas()).model().preview().faults();
  }

  @Test
  void onlyWhoMayEditLabelsSeesThePages() {
    assertThat(fx(() -> window.shell.access("label-designer").isAllowed())).isTrue();
    var person = window.context.view().person();
    fx(
        () -> {
          person.userProperty().set(demo.user(Role.WORKER));
          return true;
        });
    assertThat(fx(() -> window.shell.access("label-designer").isAllowed())).isFalse();
    assertThat(fx(() -> window.shell.access("label-templates").isAllowed())).isFalse();
  }
}
