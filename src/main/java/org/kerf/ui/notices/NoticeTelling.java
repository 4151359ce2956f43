package org.kerf.ui.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kerf.kernel.Fact;
import org.kerf.notify.model.Notice;
import org.kerf.ui.controls.Navigation;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Puts notices into words: one of a kind by its own sentence, several of a kind by how many they
 * are.
 */
final class NoticeTelling {

  private final Texts texts;
  private final Notifications notifications;
  private final Navigation navigation;

  NoticeTelling(Texts texts, Notifications notifications, Navigation navigation) {
    this.texts = texts;
    this.notifications = notifications;
    this.navigation = navigation;
  }

  void tell(List<Notice> notices) {
    Map<String, List<Fact>> byKind = new LinkedHashMap<>();
    for (Notice notice : notices) {
      if (!DefectNotices.hasDefect(notice.fact(), notices)) {
        byKind.computeIfAbsent(notice.fact().kind(), kind -> new ArrayList<>()).add(notice.fact());
      }
    }
    byKind.forEach((kind, facts) -> tell(kind, facts, notices));
  }

  private void tell(String kind, List<Fact> facts, List<Notice> notices) {
    Words title = title(kind, facts);
    Words last = facts.size() == 1 ? Words.plain("") : FactSentences.of(facts.getLast());
    Words more =
        DefectNotices.following(facts.getLast(), notices).map(FactSentences::of).orElse(last);
    switch (kind) {
      case "label.failed", "label.unknown" -> notifications.warn(title, more, openLabels());
      case "bar.defective", "bar.not_replanned", "bar.put_off", "bar.replaced" ->
          notifications.warn(title, more);
      default -> notifications.info(title, more);
    }
  }

  private Words title(String kind, List<Fact> facts) {
    if (facts.size() == 1) {
      return FactSentences.of(facts.getFirst());
    }
    String key = "notices.many." + kind.replace('.', '-').toLowerCase(Locale.ROOT);
    String known = texts.has(key) ? key : "notices.many.other";
    return Words.counted(known, facts.size());
  }

  private PageAction openLabels() {
    return new PageAction(
        Words.of("notices.open-labels"), Material2AL.LABEL, () -> navigation.open("labels"));
  }
}
