package org.kerf.ui.shell.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Texts;

/** Finds pages by their names, whether or not the person types ă, â, î, ș and ț. */
public final class PageSearch implements SearchProvider {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Texts texts;
  private final List<PageSpec> pages;
  private final Navigation navigation;

  public PageSearch(Texts texts, List<PageSpec> pages, Navigation navigation) {
    this.texts = texts;
    this.pages = List.copyOf(pages);
    this.navigation = navigation;
  }

  @Override
  public List<Hit> find(String text, int most) {
    String wanted = plain(text);
    return pages.stream()
        .filter(page -> plain(texts.of(page.title())).contains(wanted))
        .limit(most)
        .map(this::hit)
        .toList();
  }

  /** All pages, for when nothing has been typed. */
  public List<Hit> all() {
    return pages.stream().map(this::hit).toList();
  }

  private Hit hit(PageSpec page) {
    return new Hit(
        texts.of("search.pages"),
        texts.of(page.title()),
        texts.of(page.group().words()),
        page.icon(),
        () -> navigation.open(page.id()));
  }

  /** Small letters without marks. */
  static String plain(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
