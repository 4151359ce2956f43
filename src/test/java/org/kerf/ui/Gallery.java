package org.kerf.ui;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.kernel.Length;
import org.kerf.query.RowSource;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.LengthField;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.ProgressLine;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.drawing.BarPicture;
import org.kerf.ui.controls.drawing.BarPicture.State;
import org.kerf.ui.controls.drawing.OrderSwatch;
import org.kerf.ui.controls.drawing.Sparkline;
import org.kerf.ui.controls.drawing.StackedBar;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.controls.page.WorkbenchPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Pages made of the shared parts with invented contents, for pictures and keyboard tests. */
final class Gallery {

  /** A row of the sample list. */
  record Row(int number, String item, String grade, long millimetres, int free, Mark mark) {}

  /** A list of any length, made up as it is asked for, that counts how often it was asked. */
  static final class Sample implements RowSource<Row, Integer> {

    private static final List<String> ITEMS =
        List.of(
            "IPE 200",
            "UNP 120",
            "RHS 60×40×3",
            "CHS 48,3×3,2",
            "L 50×50×5",
            "Rotund 40",
            "Platbandă 80×8");
    private static final List<Mark> MARKS =
        List.of(Mark.FREE, Mark.REMNANT, Mark.RESERVED, Mark.FREE, Mark.BELOW_MINIMUM, Mark.HELD);

    private final int size;

    Sample(int size) {
      this.size = size;
    }

    @Override
    public Rows<Row> first(int pageSize, Order order) {
      return page(0, pageSize, order, OptionalLong.of(size));
    }

    @Override
    public Rows<Row> after(Integer key, int pageSize, Order order) {
      int from = order.descending() ? size - key : key + 1;
      return page(from, pageSize, order, OptionalLong.empty());
    }

    @Override
    public Integer keyOf(Row row) {
      return row.number();
    }

    private Rows<Row> page(int from, int pageSize, Order order, OptionalLong total) {
      int to = Math.min(size, from + pageSize);
      List<Row> rows =
          IntStream.range(from, to)
              .map(i -> order.descending() ? size - 1 - i : i)
              .mapToObj(Sample::row)
              .toList();
      return new Rows<>(rows, to < size, total);
    }

    private static Row row(int i) {
      return new Row(
          i,
          ITEMS.get(i % ITEMS.size()),
          "S235JR",
          6_000 + i * 997L % 6_000,
          i * 7 % 120,
          MARKS.get(i % MARKS.size()));
    }
  }

  private final Texts texts;
  private final Tasks tasks;

  Gallery(Texts texts, Tasks tasks) {
    this.texts = texts;
    this.tasks = tasks;
  }

  /** A list page with a table of so many rows. */
  ListPage listPage(int rows, List<String> opened) {
    var filters = new FilterBar(texts);
    filters.choice(
        place -> {},
        Words.plain("Toate gestiunile"),
        Words.plain("Numai resturi"),
        Words.plain("Sub minim"));
    filters.chip("heat", Words.plain("Șarja…"));
    var table = table(rows);
    table.setOnOpen(row -> opened.add(row.item() + ' ' + row.number()));
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    var drawer = new DetailDrawer(texts);
    table
        .selectedProperty()
        .subscribe(
            row -> {
              if (row != null) {
                showDetails(drawer, row);
              }
            });
    var page = new ListPage(texts, filters, table, drawer);
    page.contextProperty().set("Gestiunea 1 · profile");
    page.setOnRefresh(table::reload);
    page.setOnFirstFocus(table::focusRows);
    page.actions()
        .add(
            new PageAction(Words.plain("Exportă"), Material2AL.GET_APP, () -> opened.add("export"))
                .on("Ctrl+E"));
    page.actions()
        .add(
            new PageAction(Words.plain("Recepție nouă"), Material2AL.ADD, () -> opened.add("new"))
                .primary()
                .on("Ctrl+N"));
    return page;
  }

  WindowTable<Row, Integer> table(int rows) {
    var table = new WindowTable<Row, Integer>(texts, tasks);
    table
        .columns()
        .names("item", Words.plain("Articol"), 170, Row::item)
        .details("grade", Words.plain("Calitate"), 100, Row::grade)
        .figures("number", Words.plain("Nr."), 80, row -> texts.figures().count(row.number()))
        .figures(
            "length",
            Words.plain("Lungime, mm"),
            110,
            row -> texts.figures().length(Length.ofMillimetres(row.millimetres())))
        .mainFigures(
            "free", Words.plain("Disponibil"), 100, row -> texts.figures().count(row.free()))
        .drawn("state", Words.plain("Stare"), 130, row -> Pill.of(texts, row.mark()));
    table.setSource(new Sample(rows));
    return table;
  }

  private void showDetails(DetailDrawer drawer, Row row) {
    drawer.show(
        row.item() + " · resturi 2 000–5 999",
        "9 bucăți",
        DetailDrawer.line("P03 00A7K2 T", "R02 · șarja 48213", "4 180", "12 zile"),
        DetailDrawer.line("P03 00A7M9 H", "R02 · șarja 48213", "3 655", "9 zile"),
        DetailDrawer.line("P03 00A81C 4", "R05 · șarja 47740", "2 890", "41 de zile"),
        DetailDrawer.line("P03 00A6F1 S", "R01 · șarja 48213", "5 420", "3 zile"));
  }

  /** A bar with some of its cuts done. */
  BarPicture bar(State first, State second, long... millimetres) {
    var builder = BarPicture.builder().trim(Length.ofMillimetres(20), "cap", first);
    long left = 12_000 - 20;
    for (int i = 0; i < millimetres.length; i++) {
      State state = i == 0 ? first : i == 1 ? second : State.PLANNED;
      Length length = Length.ofMillimetres(millimetres[i]);
      String label = texts.figures().length(length);
      int order = (int) (millimetres[i] / 100 % 10) + 1;
      builder.piece(
          length, label, "Hale Vest SA · stâlp S" + i + " · " + label + " mm", order, state);
      builder.kerf(Length.ofMillimetres(3), state);
      left -= millimetres[i] + 3;
    }
    Length rest = Length.ofMillimetres(left);
    String label = texts.figures().length(rest);
    return left >= 1_000
        ? builder.remnant(rest, "rest " + label, "rest " + label + " mm", State.PLANNED).build()
        : builder.scrap(rest, label, "deșeu " + label + " mm", State.PLANNED).build();
  }

  WorkbenchPage workbench() {
    var input = new Card().titled(texts.bind(Words.plain("Comenzi în plan")));
    List<String> customers =
        List.of("Metalcad SRL", "Hale Vest SA", "Construct Țigla", "Atelier Șerban");
    for (int i = 0; i < customers.size(); i++) {
      var line = new HBox(OrderSwatch.of(i + 1), new Label(customers.get(i)));
      line.setSpacing(8);
      input.getChildren().add(line);
    }
    var bars = new VBox();
    bars.setSpacing(10);
    long[][] cuts = {
      {995, 1830, 610, 1830, 2400, 455, 2400, 455, 740},
      {740, 2400, 740, 1185, 740, 1830, 1520, 1185, 610, 220, 240},
      {995, 1520, 1520, 1185, 740, 2400},
      {1185, 1830, 995, 740},
      {2400, 1830}
    };
    for (long[] cut : cuts) {
      var bar = new BarDrawing(bar(State.PLANNED, State.PLANNED, cut));
      HBox.setHgrow(bar, Priority.ALWAYS);
      var name = new Label("IPE 200 · 12 000");
      name.setMinWidth(110);
      var line = new HBox(name, bar);
      line.setSpacing(12);
      line.getStyleClass().add("kerf-line");
      bars.getChildren().add(line);
    }
    ((BarDrawing) ((HBox) bars.getChildren().get(2)).getChildren().get(1))
        .selectedProperty()
        .set(3);
    ((BarDrawing) ((HBox) bars.getChildren().get(3)).getChildren().get(1)).hoveredProperty().set(1);
    ((BarDrawing) ((HBox) bars.getChildren().get(4)).getChildren().get(1))
        .fullWidthProperty()
        .set(Length.ofMetres(15));
    var canvas =
        new Card()
            .titled(texts.bind(Words.plain("IPE 200 · S275")))
            .aside(Pill.of(texts, Mark.PROVED_BEST));
    canvas.getChildren().add(bars);
    var balance = new StackedBar();
    balance.setShares(shares());
    var page =
        new WorkbenchPage(
            texts,
            input,
            canvas,
            figure("Material", "14", "bare", "limită 14 · abatere 0 %"),
            figure("Cost net", "18 642", "lei", "față de planul salvat −412 lei"),
            figure("Pierdere", "1,8", "%", "piese · tăieturi · resturi · deșeu", balance));
    page.contextProperty().set("5 articole · mâine, schimbul 1");
    page.actions()
        .add(new PageAction(Words.plain("Compară"), Material2AL.COMPARE_ARROWS, () -> {}));
    page.actions()
        .add(
            new PageAction(Words.plain("Aprobă planul"), Material2AL.CHECK, () -> {})
                .primary()
                .on("F9"));
    return page;
  }

  /** Every small part once. */
  RecordPage parts() {
    var page = new RecordPage(texts);
    page.describe(
        texts.bind(Words.plain("Bara B01 00A2F4 T · IPE 200")),
        Pill.of(texts, Mark.CUTTING),
        Pill.of(texts, Mark.WAITING));
    var figures = new GridPane();
    figures.setHgap(12);
    figures.addRow(
        0,
        figure("Tăieturi azi", "214", "", "din 388 planificate"),
        figure("Pierdere, 7 zile", "2,1", "%", "−0,4 față de luna trecută"),
        figure("Resturi nefolosite de 90 de zile", "11", "", "din 83 · 46 m"),
        figure("Comenzi în termen", "24 / 25", "", "1 amenințată mâine"));
    for (int i = 0; i < 4; i++) {
      var quarter = new ColumnConstraints();
      quarter.setPercentWidth(25);
      figures.getColumnConstraints().add(quarter);
    }
    ((FigureCard) figures.getChildren().get(3)).setTone(Tone.WARNING);
    var pills = new FlowPane(6, 6);
    for (Mark mark : Mark.values()) {
      pills.getChildren().add(Pill.of(texts, mark));
    }
    var balance = new StackedBar();
    balance.setPrefWidth(340);
    balance.setShares(shares());
    var spark = new Sparkline();
    spark.setValues(
        List.of(3.1, 2.6, 2.9, 2.4, 2.7, 2.1, 2.5, 2.2, 2.3, 2.0, 2.4, 1.9, 2.1), "pierdere pe zi");
    page.setCards(
        figures,
        new Card(pills).titled(texts.bind(Words.plain("Stări"))),
        new Card(barAt(20), barAt(28), barAt(44), barAt(96))
            .titled(texts.bind(Words.plain("Bare, 20 până la 96 px"))),
        new HBox(
            12,
            grow(new Card(balance).titled(texts.bind(Words.plain("Balanță")))),
            grow(
                new Card(spark, new ProgressLine(0.64))
                    .titled(texts.bind(Words.plain("Pierdere pe zi, %"))))));
    page.setHistory(
        new Card(field("1,234 m"), field("1.234"), field("12 in"), field(""))
            .titled(texts.bind(Words.plain("Lungimi"))));
    return page;
  }

  TaskPage task() {
    var page = new TaskPage(texts);
    page.stepProperty()
        .set(
            new TaskPage.Step(
                2,
                4,
                Words.plain("Scanează locația în care pui bara"),
                figure("Locație", "A03", "", "raft A, nivel 3"),
                new PageAction(Words.plain("Înapoi"), Material2AL.ARROW_BACK, () -> {}),
                new PageAction(Words.plain("Mai departe"), Material2AL.ARROW_FORWARD, () -> {})));
    return page;
  }

  Page empty() {
    var page = new RecordPage(texts);
    page.stateProperty()
        .set(
            new PageState.Empty(
                Material2MZ.VIEW_LIST,
                Words.plain("Aici apar comenzile de debitare"),
                Words.plain(
                    "Importați comenzile din ERP sau dintr-un fișier CSV, ori scrieți prima comandă"
                        + " de mână."),
                new PageAction(Words.plain("Importă comenzi"), Material2AL.GET_APP, () -> {})));
    return page;
  }

  private BarDrawing barAt(double height) {
    var bar =
        new BarDrawing(
            bar(State.DONE, State.NEXT, 2400, 1830, 1185, 1185, 2110, 350, 220, 740, 100));
    bar.setMinHeight(height);
    bar.setPrefHeight(height);
    return bar;
  }

  private LengthField field(String text) {
    var field = new LengthField(texts);
    field.field().setText(text);
    return field;
  }

  private static Region grow(Region region) {
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  private static FigureCard figure(
      String caption, String figure, String unit, String more, Region... below) {
    var card = new FigureCard(below);
    card.captionProperty().set(caption);
    card.figureProperty().set(figure);
    card.unitProperty().set(unit);
    card.secondaryProperty().set(more);
    return card;
  }

  private static List<StackedBar.Share> shares() {
    return List.of(
        new StackedBar.Share(BarPicture.Kind.PIECE, "piese", 9_100, "91,0 %"),
        new StackedBar.Share(BarPicture.Kind.KERF, "tăieturi", 40, "0,4 %"),
        new StackedBar.Share(BarPicture.Kind.TRIM, "capete", 140, "1,4 %"),
        new StackedBar.Share(BarPicture.Kind.REMNANT, "resturi", 540, "5,4 %"),
        new StackedBar.Share(BarPicture.Kind.SCRAP, "deșeu", 180, "1,8 %"));
  }
}
