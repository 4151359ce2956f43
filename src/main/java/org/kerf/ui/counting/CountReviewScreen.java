package org.kerf.ui.counting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.counting.model.CountState;
import org.kerf.kernel.ShortCode;
import org.kerf.query.RowSource;
import org.kerf.query.counting.CountReview;
import org.kerf.query.counting.ReviewLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.TypingLead;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The differences of a count line by line, to be approved by somebody who did not count. */
final class CountReviewScreen {

  private static final double REASON_WIDTH = 360;
  private static final double GAP = 8;

  private final ViewContext context;
  private final Texts texts;
  private final CountReviewModel model;
  private final WindowTable<ReviewLine, UUID> table;
  private final FilterBar filters;
  private final TextField reason = new TextField();
  private final Label says = new Label();
  private final ListPage page;

  CountReviewScreen(ViewContext context, CountReviewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    table = new WindowTable<>(texts, context.tasks());
    filters = new FilterBar(texts);
    says.setId("review-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    var body = new VBox(says, reasonLine(), table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    page = new ListPage(texts, filters, body, new DetailDrawer(texts));
  }

  ListPage page() {
    fillTable();
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    filters.searchProperty().subscribe((before, now) -> show());
    table.narrowedBy(filters);
    new ListExport(context, "review").fit(page, table);
    page.setOnArrive(
        argument -> {
          page.stateProperty().set(PageState.READY);
          model.open(argument);
        });
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(table::focusRows);
    fillActions();
    model.reviewProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::say);
    context.person().userProperty().subscribe(this::say);
    TypingLead.into(reason, table, this::mayDecide);
    // What is offered to be undone is undone by Ctrl+Z, which a field would keep for itself.
    model.setOnDecided(table::focusRows);
    model.setOnNoReason(
        () -> {
          context.notifications().warn(Words.of("review.nothing"), Words.of("review.say-why"));
          reason.requestFocus();
        });
    model.setOnUnknown(
        () ->
            page.stateProperty()
                .set(
                    new PageState.Nothing(
                        Material2MZ.SEARCH,
                        Words.of("count.unknown-count"),
                        Words.of("count.unknown-count-why"))));
    return page;
  }

  private HBox reasonLine() {
    reason.setId("review-reason");
    reason.setPrefWidth(REASON_WIDTH);
    reason.textProperty().bindBidirectional(model.reasonProperty());
    var caption = new Label();
    caption.textProperty().bind(texts.bind("review.reason"));
    caption.setLabelFor(reason);
    caption.setMinWidth(Region.USE_PREF_SIZE);
    reason.accessibleTextProperty().bind(caption.textProperty());
    reason.setOnAction(event -> table.focusRows());
    var line = new HBox(GAP, caption, reason);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void fillActions() {
    PageAction all =
        action("review.approve-all", Material2AL.DONE_ALL, model::approveAll).primary().on("F9");
    PageAction one =
        action("review.approve", Material2AL.CHECK, () -> chosen(model::approve)).on("F8");
    PageAction again =
        action("review.again", Material2MZ.REPLAY, () -> chosen(model::countAgain)).on("F6");
    BooleanBinding free =
        Bindings.createBooleanBinding(
            this::mayDecide,
            model.reviewProperty(),
            model.bookingProperty(),
            context.person().userProperty());
    BooleanBinding open =
        Bindings.createBooleanBinding(
            () -> chosenLine().filter(line -> line.line().isOpen()).isPresent(),
            table.selectedProperty());
    BooleanBinding anyOpen =
        Bindings.createBooleanBinding(this::hasToApprove, model.reviewProperty());
    all.enabledProperty().bind(free.and(anyOpen));
    one.enabledProperty().bind(free.and(open));
    again.enabledProperty().bind(free.and(open));
    page.actions().addAll(again, one, all);
  }

  private static PageAction action(String key, Ikon icon, Runnable run) {
    return new PageAction(Words.of(key), icon, run);
  }

  /** Differences, or a whole count that has none. */
  private boolean hasToApprove() {
    boolean whole =
        model
            .reviewProperty()
            .get()
            .filter(review -> review.count().state() == CountState.TO_APPROVE)
            .isPresent();
    return whole || hasOpenLines();
  }

  private boolean hasOpenLines() {
    return model.reviewProperty().get().stream()
        .flatMap(review -> review.lines().stream())
        .anyMatch(line -> line.line().isOpen());
  }

  private boolean mayDecide() {
    return model.reviewProperty().get().filter(of -> of.count().isOpen()).isPresent()
        && !model.isCountedByMe()
        && !model.bookingProperty().get();
  }

  private Optional<ReviewLine> chosenLine() {
    @Nullable ReviewLine line = table.selectedProperty().get();
    return Optional.ofNullable(line);
  }

  private void chosen(Consumer<ReviewLine> then) {
    chosenLine().ifPresent(then);
  }

  private void fillTable() {
    table
        .columns()
        .words("location", Words.of("review.location"), 70, ReviewLine::location)
        .names("unit", Words.of("review.unit"), 112, this::unit)
        .words("item", Words.of("review.item"), 130, ReviewLine::item)
        .figures("length", Words.of("review.length"), 88, this::length)
        .figures(
            "expected",
            Words.of("review.expected"),
            74,
            line -> texts.figures().count(line.line().counted().expected()))
        .figures(
            "counted",
            Words.of("review.counted"),
            78,
            line -> texts.figures().count(line.line().counted().counted()))
        .mainFigures("difference", Words.of("review.difference"), 86, this::difference)
        .figures("value", Words.of("review.value"), 94, this::value)
        .names("what", Words.of("review.what"), 130, this::what)
        .names("who", Words.of("review.who"), 120, ReviewLine::counter);
    table.columns().growing("what").unsorted();
    table.rememberIn(context.memoryOf("review"));
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2AL.CHECK_CIRCLE, Words.of("review.none"), Words.of("review.none-why")));
  }

  private String unit(ReviewLine line) {
    return line.unit().map(ShortCode::spaced).orElseGet(() -> texts.of("count.no-label"));
  }

  private String length(ReviewLine line) {
    return texts.figures().lengthWithUnit(line.line().counted().length(), line.lengthUnit());
  }

  private String difference(ReviewLine line) {
    String figure = texts.figures().count(line.difference());
    return line.difference() > 0 ? "+" + figure : figure;
  }

  private String value(ReviewLine line) {
    return line.value().map(texts.figures()::moneyFigure).orElse("");
  }

  private String what(ReviewLine line) {
    String what = texts.of(kind(line));
    return line.line().approved() ? texts.of("review.approved", what) : what;
  }

  private static Words kind(ReviewLine line) {
    if (line.foundAt().isPresent()) {
      return Words.of("review.what.found-at", line.foundAt().get());
    }
    if (line.line().counted().isFoundElsewhere()) {
      return Words.of("review.what.elsewhere", line.known().orElse("–"));
    }
    if (line.unit().isEmpty()) {
      return Words.of("review.what.unknown");
    }
    if (line.line().counted().counted() == 0) {
      return Words.of("review.what.missing");
    }
    return Words.of(line.difference() > 0 ? "review.what.more" : "review.what.fewer");
  }

  private void show() {
    List<ReviewLine> lines =
        model.reviewProperty().get().map(CountReview::lines).orElse(List.of()).stream()
            .filter(this::isSearched)
            .toList();
    table.setSource(RowSource.of(lines, line -> line.line().id()));
    say();
  }

  private boolean isSearched(ReviewLine line) {
    String wanted = filters.searchProperty().get().strip().toLowerCase(Locale.ROOT);
    String all =
        line.location() + ' ' + line.item() + ' ' + line.unit().map(ShortCode::text).orElse("");
    return all.toLowerCase(Locale.ROOT).contains(wanted.replace(" ", ""))
        || all.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void say() {
    Optional<CountReview> now = model.reviewProperty().get();
    page.titleProperty()
        .set(now.map(of -> texts.of("review.title-of", of.count().code().spaced())).orElse(""));
    says.setText(now.map(this::sentence).orElse(""));
  }

  private String sentence(CountReview review) {
    var count = review.count();
    if (model.isCountedByMe() && count.isOpen()) {
      return texts.of("review.counted-by-you");
    }
    String documents =
        review.documents().stream().map(ShortCode::spaced).collect(Collectors.joining(", "));
    String how =
        texts.of(
            "review.how-far",
            CountWords.of(count.state()),
            count.counted(),
            count.locations(),
            count.exactUnits(),
            count.units());
    String booked = documents.isEmpty() ? "" : ' ' + texts.of("review.documents", documents);
    boolean ready = count.state() == CountState.TO_APPROVE;
    return how + booked + (ready ? ' ' + texts.of("review.ready") : "");
  }
}
