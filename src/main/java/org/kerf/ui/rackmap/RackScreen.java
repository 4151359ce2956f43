package org.kerf.ui.rackmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.FilterChoice;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The racks as they stand. Of a warehouse with many locations the zones first, then one of them.
 */
final class RackScreen {

  /** More are not drawn together: a zone is chosen first. */
  static final int MOST_TOGETHER = 300;

  /** Of one zone no more are drawn, so that the window stays quick. */
  static final int MOST_OF_A_ZONE = 1500;

  private final ViewContext context;
  private final Texts texts;
  private final RackModel model;
  private final ScrollPane scroll = new ScrollPane();
  private final Label legend = new Label();
  private final StringProperty found = new SimpleStringProperty("");
  private final FilterBar filters;
  private final FilterChoice<String> zone;
  private final ListPage page;
  private RackPicture picture = new RackPicture();
  private String last = "";

  RackScreen(ViewContext context, RackModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    filters = new FilterBar(texts);
    zone =
        filters.list(
            "zone", Words.of("rackmap.all-zones"), RackScreen::zoneWords, name -> name, () -> {});
    var body = new VBox(legend, scroll);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page = new ListPage(texts, filters, body, new DetailDrawer(texts));
  }

  ListPage page() {
    scroll.setId("rack-map");
    scroll.getStyleClass().add("kerf-scroll");
    scroll.setFitToWidth(false);
    scroll.setFocusTraversable(false);
    legend.getStyleClass().add("kerf-secondary");
    legend.setWrapText(true);
    legend
        .textProperty()
        .bind(texts.bind("rackmap.legend", RackCell.OLD_DAYS, RackCell.VERY_OLD_DAYS));
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.setFound(found);
    filters.setOnLeave(this::focus);
    zone.valueProperty().subscribe((before, now) -> choose());
    model.textProperty().subscribe((before, now) -> model.read(this::show, this::fail));
    page.contextProperty().bind(texts.bind("rackmap.context"));
    page.shortcuts().add(new Shortcut("\u2190 \u2191 \u2192 \u2193", Words.of("rackmap.key.walk")));
    page.shortcuts().add(new Shortcut("Enter", Words.of("rackmap.key.open")));
    page.setOnArrive(argument -> read());
    page.setOnRefresh(this::read);
    page.setOnFirstFocus(this::focus);
    texts.languageProperty().subscribe((before, now) -> draw());
    return page;
  }

  private void read() {
    page.waitFor(
        model.read(
            () -> {
              show();
              focus();
            },
            this::fail),
        false);
  }

  private void fail(StationFault fault) {
    page.fail(fault, this::read);
  }

  private void show() {
    if (model.fillsProperty().get().isEmpty()) {
      page.stateProperty().set(nothingYet());
      return;
    }
    page.stateProperty().set(PageState.READY);
    List<String> zones = model.zones();
    if (!zones.equals(offered())) {
      zone.offer(zones);
    }
    boolean several = zones.size() > 1;
    zone.setVisible(several);
    zone.setManaged(several);
    draw();
  }

  private List<String> offered() {
    return zone.getItems().stream().flatMap(Optional::stream).toList();
  }

  private void choose() {
    model.setZone(zone.chosen());
    draw();
  }

  private void draw() {
    List<LocationFill> shown = model.shown();
    if (!picture.current().isEmpty()) {
      last = picture.current();
    }
    picture = new RackPicture();
    Instant now = context.clock().instant();
    long taken = shown.stream().filter(fill -> fill.units() > 0).count();
    String said =
        texts.of(
            searching() ? "rackmap.found-item" : "rackmap.found",
            texts.figures().count(taken),
            texts.figures().count(shown.size()));
    if (shown.size() > MOST_TOGETHER && model.zone().isEmpty() && model.zones().size() > 1) {
      zones(now);
    } else {
      locations(shown.subList(0, Math.min(MOST_OF_A_ZONE, shown.size())), now);
      if (shown.size() > MOST_OF_A_ZONE) {
        said += " · " + texts.of("rackmap.not-all", MOST_OF_A_ZONE);
      }
    }
    found.set(said);
    scroll.setContent(picture);
  }

  private void locations(List<LocationFill> drawn, Instant now) {
    long fullest = drawn.stream().mapToLong(LocationFill::bars).max().orElse(0);
    picture.show(RackGrid.byZone(drawn), fill -> cell(fill, now, fullest));
  }

  private void zones(Instant now) {
    List<RackCell.Shown> sums =
        model.zones().stream()
            .map(
                name ->
                    sum(
                        name,
                        model.shown().stream()
                            .filter(fill -> fill.location().zone().equals(name))
                            .toList()))
            .toList();
    long fullest = sums.stream().mapToLong(RackCell.Shown::bars).max().orElse(0);
    List<String> names = model.zones();
    picture.show(
        names.stream()
            .map(
                name ->
                    new RackCell(
                        texts,
                        sums.get(names.indexOf(name)),
                        nothing(),
                        now,
                        fullest,
                        () -> openZone(name)))
            .toList());
  }

  private RackCell.Shown sum(String name, List<LocationFill> inside) {
    return new RackCell.Shown(
        texts.of(zoneWords(name)),
        texts.count("rackmap.locations", inside.size()),
        inside.stream().mapToLong(LocationFill::bars).sum(),
        inside.stream()
            .map(LocationFill::oldest)
            .flatMap(Optional::stream)
            .min(Instant::compareTo));
  }

  private void openZone(String name) {
    zone.setValue(Optional.of(name));
    focus();
  }

  private RackCell cell(LocationFill fill, Instant now, long fullest) {
    String name = fill.location().name();
    return new RackCell(
        texts,
        new RackCell.Shown(name, fill.location().zone(), fill.bars(), fill.oldest()),
        nothing(),
        now,
        fullest,
        () -> {
          last = name;
          context.navigation().open("stock", name);
        });
  }

  /** Of a location without what is looked for nobody can say that it is vacant. */
  private String nothing() {
    return searching() ? "\u2013" : texts.of("rackmap.vacant");
  }

  private boolean searching() {
    return !model.textProperty().get().isBlank();
  }

  private static Words zoneWords(String name) {
    return name.isEmpty() ? Words.of("rackmap.no-zone") : Words.plain(name);
  }

  /** Where it was left; of what is looked for, where it lies. */
  private void focus() {
    page.applyCss();
    page.layout();
    picture.focus(last, searching());
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        Material2MZ.PLACE,
        Words.of("rackmap.empty"),
        Words.of("rackmap.empty.first"),
        new PageAction(
            Words.of("rackmap.to-locations"),
            Material2AL.LIST,
            () -> context.navigation().open("locations")));
  }
}
