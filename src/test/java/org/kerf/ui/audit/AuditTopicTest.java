package org.kerf.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kerf.flow.facts.StationFacts;

/** What the audit is narrowed by. */
class AuditTopicTest {

  @Test
  void everyKindOfFactBelongsToOneTopic() {
    List<String> families =
        StationFacts.kinds().stream()
            .map(kind -> kind.name().substring(0, kind.name().indexOf('.')))
            .distinct()
            .toList();
    assertThat(families)
        .allSatisfy(
            family ->
                assertThat(
                        Arrays.stream(AuditTopic.values())
                            .filter(topic -> topic.families().contains(family)))
                    .as(family)
                    .hasSize(1));
  }

  @Test
  void periodsAreWholeDays() {
    var monday = LocalDate.of(2026, 11, 30);
    assertThat(AuditPeriod.THIS_WEEK.first(monday)).isEqualTo(monday);
    assertThat(AuditPeriod.YESTERDAY.first(monday)).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(AuditPeriod.YESTERDAY.end(monday)).isEqualTo(monday);
    assertThat(AuditPeriod.LAST_MONTH.first(LocalDate.of(2027, 1, 15)))
        .isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(AuditPeriod.LAST_MONTH.end(LocalDate.of(2027, 1, 15)))
        .isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(AuditPeriod.THIS_YEAR.end(monday)).isEqualTo(LocalDate.of(2026, 12, 1));
  }
}
