package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.LabelElement;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is not right with the label, in a list; each line leads to its element. */
final class FaultList extends ScrollPane {

  private static final double MOST_HEIGHT = 110;

  private final Texts texts;
  private final DesignerModel model;
  private final Runnable chosen;
  private final VBox lines = new VBox(2);

  /**
   * @param chosen called after an element was selected
   */
  FaultList(Texts texts, DesignerModel model, Runnable chosen) {
    this.texts = texts;
    this.model = model;
    this.chosen = chosen;
    setId("designer-faults");
    setContent(lines);
    setFitToWidth(true);
    setMinHeight(0);
    setMaxHeight(MOST_HEIGHT);
    getStyleClass().addAll("kerf-scroll", "kerf-design-faults");
    setFocusTraversable(false);
    model.preview().previewProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::show);
  }

  private void show() {
    List<Node> nodes = new ArrayList<>();
    List<Fault> faults = model.preview().faults();
    faults.forEach(fault -> nodes.add(line(fault)));
    if (faults.isEmpty()) {
      var fine =
          new Label(texts.of("designer.no-fault"), new FontIcon(Material2AL.CHECK_CIRCLE_OUTLINE));
      fine.getStyleClass().add("kerf-secondary");
      nodes.add(fine);
    }
    lines.getChildren().setAll(nodes);
  }

  private Node line(Fault fault) {
    String sentence = texts.of(fault.words());
    String where =
        fault.element().isPresent()
            ? name(fault.element().getAsInt()).map(name -> name + ": ").orElse("")
            : "";
    var line =
        new Hyperlink(
            where + sentence,
            new FontIcon(fault.hinders() ? Material2AL.ERROR_OUTLINE : Material2MZ.WARNING));
    line.setAlignment(Pos.TOP_LEFT);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    (fault.hinders() ? Tone.DANGER : Tone.WARNING).mark(line);
    line.setOnAction(
        event -> {
          fault.element().ifPresent(number -> model.design().select(List.of(number)));
          chosen.run();
        });
    return line;
  }

  private Optional<String> name(int number) {
    List<LabelElement> elements = model.design().label().elements();
    if (number >= elements.size()) {
      return Optional.empty();
    }
    LabelElement element = elements.get(number);
    String kind = texts.of("designer.kind." + ElementKind.of(element).key());
    return Optional.of(
        switch (element) {
          case LabelElement.Text text -> kind + " " + text.text();
          case LabelElement.Barcode code -> kind + " " + code.data();
          case LabelElement.Line _, LabelElement.Box _, LabelElement.Image _ ->
              kind + " " + element.x() + " / " + element.y();
        });
  }
}
