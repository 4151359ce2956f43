package org.kerf.ui.saw.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.identity.model.User;
import org.kerf.query.saw.SawBar;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The head of the saw's screen: where the bar lies, what it is, and the bar across the whole width.
 */
public final class SawHead {

  private static final int LONG_NAME = 34;

  private final Texts texts;
  private final SawBarPicture picture;

  public SawHead(Texts texts, SawBarPicture picture) {
    this.texts = texts;
    this.picture = picture;
  }

  /** A question, where no bar is shown. */
  public List<Node> plain(String question) {
    return List.of(new HBox(words(question, "saw-place")));
  }

  /** A line at the top: which saw this is, the notifications, and who works at it. */
  public HBox whoAndWhere(SawMoment now, User user, Node notes) {
    Label saw = words(now.itsSaw().map(Saw::name).orElse(""), "saw-who");
    saw.setId("saw-name");
    saw.setGraphic(new FontIcon(Material2AL.CONTENT_CUT));
    saw.setVisible(now.itsSaw().isPresent());
    Label person = words(user.name(), "saw-who");
    person.setId("saw-user");
    person.setGraphic(new FontIcon(Material2MZ.PERSON));
    HBox.setHgrow(notes, Priority.ALWAYS);
    var line = new HBox(saw, notes, person);
    line.getStyleClass().add("saw-who-line");
    return line;
  }

  public List<Node> of(SawMoment.ToFetch fetch) {
    return List.of(
        head("saw.fetch-from", fetch.line()),
        drawing(new BarDrawing(picture.of(fetch.saw(), fetch.line()))));
  }

  public List<Node> of(SawMoment.OnSaw on) {
    return List.of(
        head("saw.bar-from", on.line()),
        drawing(new BarDrawing(picture.of(new SawBar(on.run(), on.line(), on.cuts())))));
  }

  private Node head(String captionKey, BarLine line) {
    var left =
        new VBox(words(texts.of(captionKey), "saw-words"), words(line.locationName(), "saw-place"));
    left.setMinWidth(Region.USE_PREF_SIZE);
    var right = new VBox(item(line), wrapped(papers(line), "saw-words"));
    right.getChildren().addAll(whose(line));
    right.setAlignment(Pos.BOTTOM_RIGHT);
    HBox.setHgrow(right, Priority.ALWAYS);
    var head = new HBox(left, right);
    head.getStyleClass().add("saw-head");
    return head;
  }

  /** A long name wraps and becomes smaller; the length beside it is never cut off. */
  private HBox item(BarLine line) {
    Item item = line.item();
    String name =
        item.name().contains(item.grade()) ? item.name() : item.name() + " · " + item.grade();
    Label what = wrapped(name, name.length() > LONG_NAME ? "saw-item-long" : "saw-item");
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    var length =
        words(" · " + texts.figures().lengthWithUnit(line.bar().length(), item.unit()), "saw-item");
    length.setId("saw-bar-length");
    length.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(what, length);
    row.setAlignment(Pos.BOTTOM_RIGHT);
    return row;
  }

  private static Label wrapped(String text, String style) {
    Label label = words(UnbrokenCodes.in(text), style);
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.RIGHT);
    label.setAlignment(Pos.BOTTOM_RIGHT);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private String papers(BarLine line) {
    String heat = line.heatNumber().isEmpty() ? "" : texts.of("saw.heat", line.heatNumber());
    return List.of(
            heat, line.unitCode().spaced(), texts.of(whence(line.bar()), line.number(), line.of()))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The words for what the bar is. */
  public static String whence(PlanBar bar) {
    if (bar.source().cutAhead()) {
      return "saw.cut-ahead-of";
    }
    return bar.source().remnant() ? "saw.remnant-of" : "saw.bar-of";
  }

  /** Whose material it is, if not ours, and the order that has the bar for itself. */
  private List<Label> whose(BarLine line) {
    List<Label> whose = new ArrayList<>();
    if (!line.owner().isOurs()) {
      whose.add(words(texts.of("saw.owner", line.ownerName()), "saw-words"));
    }
    line.onlyFor()
        .ifPresent(order -> whose.add(words(texts.of("saw.only-for", order), "saw-words")));
    whose.forEach(label -> label.getStyleClass().add("saw-whose"));
    return whose;
  }

  private static Node drawing(BarDrawing bar) {
    bar.getStyleClass().add("saw-bar");
    bar.setFocusTraversable(false);
    return bar;
  }

  static Label words(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
