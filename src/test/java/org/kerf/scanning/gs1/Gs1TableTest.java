package org.kerf.scanning.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The dictionary that came with the program, whole. */
class Gs1TableTest {

  private final Gs1Table table = Gs1Table.shipped();

  @Test
  void everyLineOfTheDictionaryIsARule() {
    assertThat(table.all()).hasSize(541);
    assertThat(table.all())
        .filteredOn(rule -> rule.title().isEmpty())
        .extracting(ElementRule::ai)
        .as("coupons have no title")
        .containsExactly("8110", "8112");
    assertThat(table.all()).allSatisfy(rule -> assertThat(rule.shortest()).isPositive());
    assertThat(table.rule("3113").orElseThrow().title()).isEqualTo("LENGTH (m)");
    assertThat(table.rule("7030").orElseThrow().title()).isEqualTo("PROCESSOR # 0");
    assertThat(table.rule("04")).isEmpty();
  }

  @Test
  void noIdentifierIsTheBeginningOfAnother() {
    for (ElementRule rule : table.all()) {
      assertThat(table.all())
          .filteredOn(other -> !other.equals(rule) && other.ai().startsWith(rule.ai()))
          .as(rule.ai())
          .isEmpty();
    }
  }

  /** Only what has a predefined length is without a separator: the first two digits say so. */
  @Test
  void predefinedLengthsAreOfOneLength() {
    assertThat(table.all())
        .filteredOn(ElementRule::predefined)
        .allSatisfy(rule -> assertThat(rule.shortest()).isEqualTo(rule.longest()));
  }

  @Test
  void contentIsCheckedAsTheDictionarySays() {
    accept("8013", "1987654Ad4X4bL5ttr2310c2K");
    refuse("8013", "1987654Ad4X4bL5ttr2310c2L");
    accept("8007", "RO49AAAA1B31007593840000");
    refuse("8007", "RO48AAAA1B31007593840000");
    accept("8006", "059412345678990102");
    refuse("8006", "059412345678990302");
    accept("8003", "05941234567899X1");
    refuse("8003", "15941234567899X1");
    accept("8008", "26113023");
    refuse("8008", "261130");
    refuse("8008", "26113024");
    accept("7258", "1/3");
    refuse("7258", "3/1");
    accept("4309", "02790858483015297971");
    refuse("4309", "18000000013600000001");
    accept("3912", "9461234");
    refuse("3912", "0001234");
    accept("4307", "RO");
    refuse("4307", "XX");
    accept("8001", "00010000200310");
    refuse("8001", "00000000200310");
    accept("8011", "12");
    refuse("8011", "012");
    accept("4300", "OTEL%20SRL");
    refuse("4300", "OTEL%2");
    accept("7011", "2611302359");
    refuse("7011", "2611302400");
    accept("7040", "1ABC");
    refuse("7040", "1AB!");
    accept("253", "5941234567899A");
    refuse("253", "5941234567890A");
    accept("4331", "000210-");
    refuse("4331", "000210+");
    accept("8010", "5941#1-/A");
    refuse("8010", "5941a");
    accept("8030", "aB-_9=");
    refuse("8030", "a/b");
  }

  private void accept(String ai, String data) {
    assertThat(table.rule(ai).orElseThrow().accepts(data)).as("(%s)%s", ai, data).isTrue();
  }

  private void refuse(String ai, String data) {
    assertThat(table.rule(ai).orElseThrow().accepts(data)).as("(%s)%s", ai, data).isFalse();
  }

  @Test
  void patternsOfAssociationsNameAssignedIdentifiers() {
    List<String> assigned = table.all().stream().map(ElementRule::ai).toList();
    for (ElementRule rule : table.all()) {
      assertThat(rule.excludes())
          .allSatisfy(
              pattern -> assertThat(assigned).anyMatch(ai -> ElementRule.matches(pattern, ai)));
    }
  }
}
