package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.texts.Language;

/** What F1 says of the saw's keys. */
class SawKeysTest {

  @TempDir Path folder;

  @Test
  void eachKeyThatHasToBeHeldIsSaidToBe() throws Exception {
    try (var shop = new SawShop(folder, 1024, 768)) {
      shop.approvePlan(1);
      shop.toTheSaw();
      assertThat(keys(shop)).hasSizeGreaterThan(6).allMatch(words -> words.contains("țineți"));
      SawShop.fx(
          () -> {
            shop.texts.languageProperty().set(Language.ENGLISH);
            return true;
          });
      assertThat(keys(shop)).allMatch(words -> words.contains("hold the key"));
    }
  }

  private static List<String> keys(SawShop shop) throws Exception {
    return SawShop.fx(
        () ->
            shop.shell.currentPage().orElseThrow().shortcuts().stream()
                .map(shortcut -> shop.texts.of(shortcut.what()))
                .toList());
  }
}
