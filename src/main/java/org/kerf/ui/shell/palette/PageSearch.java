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
  private volatile List<Hit> offers = List.of();

  public PageSearch(Texts texts, List<PageSpec> pages, Navigation navigation) {
    this.texts = texts;
    this.pages = List.copyOf(pages);
    this.navigation = navigation;
  }

  /**
   * Offers what the person at the station may open, from now on; to be called on the screen's
   * thread when the search opens. What is shown until something is typed.
   */
  public List<Hit> offer() {
    offers = pages.stream().filter(page -> page.access().isAllowed()).map(this::hit).toList();
    return offers;
  }

  @Override
  public boolean findsByName() {
    return true;
  }

  @Override
  public List<Hit> find(String text, int most) {
    String wanted = plain(text);
    return offers.stream().filter(hit -> plain(hit.title()).contains(wanted)).limit(most).toList();
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
