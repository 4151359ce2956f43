package org.kerf.tools.bench.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kerf.audit.model.AuditFilter;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.UseCases;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelState;
import org.kerf.query.RowSource;
import org.kerf.query.audit.AuditSource;
import org.kerf.query.labels.LabelJobRows;
import org.kerf.query.orders.SummaryRows;
import org.kerf.query.stock.ClassRows;
import org.kerf.query.stock.MovementRows;
import org.kerf.query.stock.RemnantRows;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockFilter;

/** The lists of the screens, with every sort that they offer, for {@code kerf bench}. */
final class ScreenLists {

  private static final int PAGE = 100;
  private static final Duration FAR_BACK = Duration.ofDays(400);
  private static final Duration A_WHILE_AGO = Duration.ofDays(10);

  /** What is typed into a filter: part of a name, of a code, and what nothing has. */
  private record Typed(String words, IntFunction<String> text) {
    private static final Typed NAME = new Typed("țeavă", round -> "teava " + (20 + round));
    private static final Typed WIDE =
        new Typed("profil", round -> round % 2 == 0 ? "profil" : "hea " + round);
    private static final Typed CODE = new Typed("part of a code", round -> "0" + (100 + round));
    private static final Typed NOTHING = new Typed("no hit", round -> "xqzw" + round);
    private static final List<Typed> ALL = List.of(NAME, WIDE, CODE, NOTHING);
  }

  private final UseCases useCases;
  private final Instant now;
  private final ShortCode document;
  private final UUID person;
  private final List<MeasuredList> lists = new ArrayList<>();

  /**
   * @param document the code of any document
   * @param person who booked a part of the lines
   */
  ScreenLists(UseCases useCases, Instant now, ShortCode document, UUID person) {
    this.useCases = useCases;
    this.now = now;
    this.document = document;
    this.person = person;
  }

  List<MeasuredList> all() {
    movements();
    stock();
    remnants();
    orders();
    labels();
    audit();
    return List.copyOf(lists);
  }

  private void movements() {
    add("movements", "-", columns(MovementColumn.class), round -> movements(""));
    add(
        "movements",
        "a document",
        columns(MovementColumn.class),
        round -> movements("" + document));
    for (Typed typed : Typed.ALL) {
      add(
          "movements",
          typed.words,
          columns(MovementColumn.class),
          round -> movements(typed.text.apply(round)));
    }
  }

  private RowSource<?, ?> movements(String text) {
    return new MovementRows(useCases.reading(), useCases.repositories(), text);
  }

  private void stock() {
    for (boolean remnants : new boolean[] {false, true}) {
      for (boolean available : new boolean[] {false, true}) {
        String chips = (remnants ? "remnants " : "") + (available ? "available " : "");
        add("stock", chips + "-", classColumns(), round -> stock("", remnants, available));
        for (Typed typed : List.of(Typed.NAME, Typed.NOTHING)) {
          add(
              "stock",
              chips + typed.words,
              classColumns(),
              round -> stock(typed.text.apply(round), remnants, available));
        }
      }
    }
  }

  private RowSource<?, ?> stock(String text, boolean remnants, boolean available) {
    var filter = new StockFilter(text, remnants, available);
    return new ClassRows(useCases.reading(), useCases.repositories().stock(), filter);
  }

  private void remnants() {
    for (Typed typed : Typed.ALL) {
      add(
          "remnants",
          typed.words,
          columns(RemnantColumn.class),
          round -> remnants(typed.text.apply(round), Optional.empty(), false));
    }
    Optional<Instant> old = Optional.of(now.minus(RemnantFilter.LONG_UNUSED));
    add(
        "remnants",
        "-",
        columns(RemnantColumn.class),
        round -> remnants("", Optional.empty(), false));
    add("remnants", "90 days old", columns(RemnantColumn.class), round -> remnants("", old, false));
    add(
        "remnants",
        "cut ahead",
        columns(RemnantColumn.class),
        round -> remnants("", Optional.empty(), true));
  }

  private RowSource<?, ?> remnants(String text, Optional<Instant> before, boolean ahead) {
    return new RemnantRows(
        useCases.reading(), useCases.repositories(), new RemnantFilter(text, before, ahead), now);
  }

  private void orders() {
    for (OrderState state : OrderState.values()) {
      List<String> sorts = named(OrderColumn.sorting(state));
      String name = state.name().toLowerCase(Locale.ROOT);
      add("orders", name, sorts, round -> orders(state, ""));
      add("orders", name + " no hit", sorts, round -> orders(state, "xqzw" + round));
      add("orders", name + " customer", sorts, round -> orders(state, "braila " + round));
    }
  }

  private RowSource<?, ?> orders(OrderState state, String text) {
    return new SummaryRows(useCases.reading(), useCases.repositories().orders(), state, text);
  }

  private void labels() {
    EnumSet<LabelState> all = EnumSet.allOf(LabelState.class);
    EnumSet<LabelState> open = EnumSet.of(LabelState.QUEUED, LabelState.SENDING);
    EnumSet<LabelState> done = EnumSet.allOf(LabelState.class);
    done.removeIf(state -> !state.isDone());
    add("labels", "-", columns(LabelColumn.class), round -> labels(all, ""));
    add("labels", "waiting", columns(LabelColumn.class), round -> labels(open, ""));
    add("labels", "done", columns(LabelColumn.class), round -> labels(done, ""));
    for (Typed typed : List.of(Typed.CODE, Typed.NOTHING)) {
      add(
          "labels",
          typed.words,
          columns(LabelColumn.class),
          round -> labels(all, typed.text.apply(round)));
    }
  }

  private RowSource<?, ?> labels(EnumSet<LabelState> states, String text) {
    var filter = new LabelFilter(states, Optional.empty(), Optional.empty());
    return new LabelJobRows(useCases.reading(), useCases.repositories().labels(), filter, text);
  }

  private void audit() {
    audit("-", round -> AuditFilter.NONE);
    audit("a user", round -> AuditFilter.of("lucrator " + (char) ('a' + round)));
    audit("a code", round -> AuditFilter.of(document.spaced()));
    audit("an action", round -> AuditFilter.of("cut.confirm"));
    audit("no hit", round -> AuditFilter.of("xqzw" + round));
    audit("user, moves", round -> narrowed("", Set.of("movement")));
    audit("user, settings", round -> narrowed("", Set.of("setting", "user")));
    audit("a station", round -> ofStation(Set.of()));
    audit("station, moves", round -> ofStation(Set.of("movement")));
    audit("user, action", round -> narrowed("cut.confirm", Set.of("cut", "bar")));
  }

  /** What another station booked. */
  private AuditFilter ofStation(Set<String> families) {
    return new AuditFilter(
        "",
        Optional.empty(),
        Optional.of(GeneratedOthers.STATION),
        families,
        Optional.empty(),
        Optional.empty());
  }

  /** What a person booked in the days before the last ten. */
  private AuditFilter narrowed(String text, Set<String> families) {
    return new AuditFilter(
        text,
        Optional.of(person),
        Optional.empty(),
        families,
        Optional.of(now.minus(FAR_BACK)),
        Optional.of(now.minus(A_WHILE_AGO)));
  }

  private void audit(String name, IntFunction<AuditFilter> filter) {
    add(
        "audit",
        name,
        List.of(""),
        round ->
            new AuditSource(
                useCases.reading(), useCases.audit(), useCases.users(), filter.apply(round)));
  }

  /** The columns that a list can be sorted by, named as the table's columns are. */
  private static <C extends Enum<C>> List<String> columns(Class<C> columns) {
    return named(Arrays.asList(columns.getEnumConstants()));
  }

  private static List<String> named(Collection<? extends Enum<?>> columns) {
    return columns.stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Its own order is by the items' codes, which no column shows. */
  private static List<String> classColumns() {
    List<String> columns = new ArrayList<>(columns(ClassColumn.class));
    columns.add("");
    return columns;
  }

  private void add(
      String list, String filter, List<String> sorts, IntFunction<RowSource<?, ?>> source) {
    lists.add(
        new MeasuredList(
            list,
            filter,
            sorts,
            (sort, descending, round) ->
                new Pages<>(source.apply(round), new RowSource.Order(sort, descending))));
  }

  private static final class Pages<T, K> implements PageReader {

    private final RowSource<T, K> source;
    private final RowSource.Order order;
    private @Nullable T last;

    Pages(RowSource<T, K> source, RowSource.Order order) {
      this.source = source;
      this.order = order;
    }

    @Override
    public boolean next() throws StationFault {
      T from = last;
      RowSource.Rows<T> rows =
          from == null ? source.first(PAGE, order) : source.after(source.keyOf(from), PAGE, order);
      if (!rows.rows().isEmpty()) {
        last = rows.rows().getLast();
      }
      return rows.more();
    }
  }
}
