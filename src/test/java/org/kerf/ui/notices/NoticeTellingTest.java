package org.kerf.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.flow.facts.SampleFacts;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.notify.Notices;
import org.kerf.notify.ScreenConsumer;
import org.kerf.notify.model.Notice;
import org.kerf.ui.StationPages;
import org.kerf.ui.texts.Language;

class NoticeTellingTest {

  /** Keeps the facts of which notices are made. */
  private static final class Noticed implements Notices {

    final List<Fact> facts = new ArrayList<>();

    @Override
    public void add(Tx tx, UUID id, JournalEntry entry) {
      facts.add(entry.fact());
    }

    @Override
    public void addOfOthers(Tx tx, UUID station, long upTo, int entries, Set<String> kinds) {}

    @Override
    public List<Notice> recent(Tx tx, int most) {
      return List.of();
    }

    @Override
    public List<Notice> unseen(Tx tx, int most) {
      return List.of();
    }

    @Override
    public void seen(Tx tx, UUID id) {}
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void severalNoticesOfEachKindHaveWordsOfTheirOwn(Language language) {
    var noticed = new Noticed();
    var consumer = new ScreenConsumer(noticed, () -> new UUID(0, 2));
    FactCodec codec = StationFacts.codec();
    for (Fact fact : SampleFacts.all()) {
      var entry = new JournalEntry(1, fact, codec.write(fact), Instant.EPOCH, new UUID(0, 3));
      consumer.take(() -> {}, entry);
    }
    var texts = StationPages.texts(language);
    assertThat(noticed.facts).hasSize(19);
    assertThat(noticed.facts.stream().map(NoticeTelling::several))
        .doesNotContain("other")
        .allMatch(key -> texts.has("notices.many." + key));
  }
}
