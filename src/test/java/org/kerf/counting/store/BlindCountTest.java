package org.kerf.counting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kerf.counting.Counts;
import org.kerf.counting.model.BlindEntry;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.counting.CloseLocation;
import org.kerf.flow.counting.CountBlind;
import org.kerf.query.counting.BlindCount;
import org.kerf.query.counting.BlindUnit;
import org.kerf.query.counting.CountReader;
import org.kerf.stock.Ledger;
import org.kerf.stock.Stock;

/** Nothing that the ledger has of a location can reach whoever counts it. */
class BlindCountTest {

  private static final Pattern LEDGER =
      Pattern.compile(
          "on_?hand|expected|reserved|available|differ|count_line|count_round|movement",
          Pattern.CASE_INSENSITIVE);

  /** What the page is given, and what it is answered. */
  private static final List<Class<?>> SEEN =
      List.of(
          BlindCount.class,
          BlindUnit.class,
          BlindEntry.class,
          CountBlind.Outcome.class,
          CloseLocation.Outcome.class);

  @Test
  void statementsThatFeedThePageReadNoFigureOfTheLedger() {
    assertThat(List.of(CountSheetStore.BLIND_LOCATIONS, CountSheetStore.BLIND_ENTRIES))
        .allSatisfy(sql -> assertThat(LEDGER.matcher(sql).find()).as(sql).isFalse());
  }

  @Test
  void recordsThatReachThePageHoldNoFigureOfTheLedger() {
    Set<String> parts = new TreeSet<>();
    SEEN.forEach(type -> collect(type, parts));
    assertThat(parts).contains("BlindLocation.name", "BlindEntry.entered", "BlindUnit.code");
    assertThat(parts).noneMatch(part -> LEDGER.matcher(part).find());
    assertThat(parts)
        .noneMatch(part -> part.startsWith("StockUnit.") || part.startsWith("Counted"));
  }

  @Test
  void modelOfThePageReadsNothingButWhatIsBlind() throws ClassNotFoundException {
    Class<?> model = Class.forName("org.kerf.ui.counting.CountModel");
    Set<Class<?>> telling =
        Set.of(
            Stock.class,
            Ledger.class,
            Counts.class,
            Repositories.class,
            Reading.class,
            CountReader.class);
    assertThat(Arrays.stream(model.getDeclaredFields()).map(Field::getType))
        .isNotEmpty()
        .noneMatch(telling::contains);
  }

  private static void collect(Class<?> type, Set<String> parts) {
    Stream<Class<?>> cases =
        type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.empty();
    cases.forEach(each -> collect(each, parts));
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (parts.add(type.getSimpleName() + '.' + component.getName())) {
        typesOf(component.getGenericType()).forEach(part -> collect(part, parts));
      }
    }
  }

  private static Stream<Class<?>> typesOf(Type type) {
    return switch (type) {
      case Class<?> plain -> Stream.of(plain);
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments()).flatMap(BlindCountTest::typesOf);
      default -> Stream.empty();
    };
  }
}
