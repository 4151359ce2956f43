package org.kerf.ui.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.notify.model.Notice;
import org.kerf.query.saw.SawBar;
import org.kerf.query.today.Attention;
import org.kerf.query.today.Today;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.ProgressLine;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.drawing.Sparkline;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.texts.Texts;

/** The cards below the figures, filled anew from what was read. */
final class HomeCards {

  private static final double PILL_WIDTH = 112;
  private static final double DUE_WIDTH = 108;
  private static final double PROGRESS_WIDTH = 96;
  private static final double PERCENT_WIDTH = 48;

  /** In a narrower line the figure alone says how far an order is: its customer needs the room. */
  private static final double ROOM_FOR_PROGRESS = 540;

  private static final double CHART_HEIGHT = 64;
  private static final double TIME_WIDTH = 48;
  private static final double YEAR_WIDTH = 82;

  private final Texts texts;
  private final Navigation navigation;
  private final ZoneId zone;
  private final Card attention;
  private final Card due;
  private final Card saws;
  private final Card waste;
  private final Card notices;
  private final VBox attentionRows = rows();
  private final VBox dueRows = rows();
  private final VBox sawRows = rows();
  private final VBox noticeRows = rows();
  private final Sparkline chart = new Sparkline();
  private final Label chartWords = secondary("");

  HomeCards(ViewContext context) {
    texts = context.texts();
    navigation = context.navigation();
    zone = context.zone();
    attention = card("home.attention", attentionRows);
    due = card("home.due", dueRows);
    saws = card("home.saws", sawRows);
    chart.setPrefHeight(CHART_HEIGHT);
    chart.setMinHeight(CHART_HEIGHT);
    waste = card("home.waste", chart);
    chartWords.setWrapText(true);
    waste.getChildren().add(chartWords);
    notices = card("home.notices", noticeRows);
    sawRows.getStyleClass().add("kerf-home-saws");
  }

  Card attention() {
    return attention;
  }

  Card due() {
    return due;
  }

  Card saws() {
    return saws;
  }

  Card waste() {
    return waste;
  }

  Card notices() {
    return notices;
  }

  void show(Today now) {
    fill(attentionRows, attentionRows(now), "home.attention.none");
    fill(
        dueRows,
        now.due().stream().<Node>map(each -> dueRow(each, now.day())).toList(),
        "home.due.none");
    fill(sawRows, now.saws().stream().<Node>map(this::sawRow).toList(), "home.saws.none");
    fill(
        noticeRows,
        now.notices().stream().<Node>map(each -> noticeRow(each, now.day())).toList(),
        "home.notices.none");
    showChart(now);
  }

  private void fill(VBox rows, List<Node> nodes, String whenEmpty) {
    rows.getChildren().setAll(nodes.isEmpty() ? List.of(secondary(texts.of(whenEmpty))) : nodes);
  }

  private List<Node> attentionRows(Today now) {
    List<Node> nodes = new ArrayList<>();
    for (Attention each : now.attention()) {
      nodes.add(attentionRow(each, nodes.size()));
    }
    return nodes;
  }

  private Node attentionRow(Attention attending, int location) {
    AttentionLine what = AttentionLine.of(attending);
    var pill = new HBox(Pill.of(texts, what.mark()));
    pill.getStyleClass().add("kerf-home-middle");
    fixed(pill, PILL_WIDTH);
    var title = new Label(texts.count(what.key(), attending.count()));
    title.setWrapText(true);
    var words = new VBox(title);
    String more = texts.of(what.more());
    if (!more.isEmpty()) {
      words.getChildren().add(secondary(more));
    }
    words.getStyleClass().add("kerf-home-middle");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var button = new Button(texts.of(what.button()));
    button.setId("attention-" + location);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(button.getText() + ": " + title.getText());
    button.setOnAction(event -> navigation.open(what.pageId(), what.argument()));
    return line(pill, words, button);
  }

  private Node dueRow(Today.Due each, LocalDate today) {
    CutOrder order = each.order().order();
    var customer = new Label(order.customerName());
    customer.getStyleClass().add("kerf-strong");
    var number = secondary(order.number());
    number.setMinWidth(Region.USE_PREF_SIZE);
    var name = new HBox(customer, number);
    if (each.late()) {
      name.getChildren().add(Pill.of(texts, Mark.LATE));
    }
    name.getStyleClass().add("kerf-home-name");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    var when = new Label(when(order.due(), today));
    fixed(when, DUE_WIDTH);
    var progress = new ProgressLine(each.done());
    fixed(progress, PROGRESS_WIDTH);
    var percent = new Label(percent(each));
    percent.getStyleClass().add("kerf-home-figure");
    fixed(percent, PERCENT_WIDTH);
    HBox line = line(name, when, progress, percent);
    progress.setVisible(false);
    progress.managedProperty().bind(progress.visibleProperty());
    line.widthProperty()
        .subscribe(width -> progress.setVisible(width.doubleValue() >= ROOM_FOR_PROGRESS));
    line.setId("due-" + order.code().text());
    String spoken =
        String.join(" ", order.customerName(), order.number(), when.getText(), percent.getText());
    ClickableLine.make(line, spoken, () -> navigation.open("order", order.number()));
    return line;
  }

  /** Rounded down: all but done is not done. */
  private String percent(Today.Due each) {
    long whole = (long) Math.floor(each.done() * 100);
    return texts.figures().count(whole) + "\u00A0%";
  }

  private String when(LocalDateTime due, LocalDate today) {
    LocalDate day = due.toLocalDate();
    String time = texts.figures().time(due.toLocalTime());
    if (day.equals(today)) {
      return texts.of("home.today-at", time);
    }
    return day.equals(today.plusDays(1))
        ? texts.of("home.tomorrow-at", time)
        : texts.figures().day(day, today);
  }

  private Node sawRow(Today.AtSaw each) {
    var rows = new VBox();
    rows.getStyleClass().add("kerf-home-saw");
    if (each.bar().isEmpty()) {
      String waiting =
          each.waiting() == 0
              ? texts.of("home.saws.free")
              : texts.count("home.saws.waiting", each.waiting());
      rows.getChildren().add(sawWords(each.saw().name(), waiting));
      return rows;
    }
    SawBar bar = each.bar().get();
    var colours = new OrderColours<OrderId>();
    var drawing = new BarDrawing(new SawBarPicture(texts, colours).of(bar));
    drawing.setId("saw-bar-" + each.saw().id().value());
    String location =
        texts.of(
            "home.saws.bar",
            bar.line().item().name(),
            bar.line().number(),
            bar.line().of(),
            each.operator());
    rows.getChildren().addAll(sawWords(each.saw().name(), location), drawing);
    return rows;
  }

  private static Node sawWords(String name, String more) {
    var strong = new Label(name);
    strong.getStyleClass().add("kerf-strong");
    strong.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(strong, secondary(more));
    line.getStyleClass().add("kerf-home-name");
    return line;
  }

  private void showChart(Today now) {
    LocalDate from = now.day().minusDays(Today.CHART_DAYS - 1L);
    String days =
        texts.figures().day(from, now.day()) + " – " + texts.figures().day(now.day(), now.day());
    String cutting = texts.count("home.waste.days", now.losses().size());
    String last =
        now.losses().isEmpty()
            ? ""
            : texts.of("home.waste.last", texts.figures().percent(now.losses().getLast()));
    chartWords.setText(texts.of("home.waste.more", days, cutting, last));
    chart.setValues(now.losses(), chartWords.getText());
    chart.setVisible(now.losses().size() > 1);
    chart.setManaged(chart.isVisible());
  }

  private Node noticeRow(Notice notice, LocalDate today) {
    LocalDateTime at = LocalDateTime.ofInstant(notice.at(), zone);
    boolean now = at.toLocalDate().equals(today);
    var when =
        secondary(
            now
                ? texts.figures().time(at.toLocalTime())
                : texts.figures().day(at.toLocalDate(), today));
    fixed(when, at.getYear() == today.getYear() ? TIME_WIDTH : YEAR_WIDTH);
    var words = new Label(texts.of(FactSentences.of(notice.fact())));
    words.setTooltip(new Tooltip(words.getText()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return line(when, words);
  }

  private Card card(String key, Node body) {
    var card = new Card().titled(texts.bind(key));
    card.getChildren().add(body);
    return card;
  }

  private static VBox rows() {
    var rows = new VBox();
    rows.getStyleClass().add("kerf-home-rows");
    return rows;
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("kerf-line");
    return line;
  }

  private static void fixed(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  private static Label secondary(String text) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-secondary");
    return label;
  }
}
