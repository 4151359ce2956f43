package org.kerf.ui.shell.palette;

import java.util.List;

/**
 * Finds what can be done now: on the open page, and with the window. The offers are made on the
 * screen's thread when the search opens, since the search itself runs on a worker.
 */
public final class ActionSearch implements SearchProvider {

  private volatile List<Hit> offers = List.of();

  public void offer(List<Hit> all) {
    offers = List.copyOf(all);
  }

  @Override
  public boolean findsByName() {
    return true;
  }

  @Override
  public List<Hit> find(String text, int most) {
    String wanted = PageSearch.plain(text);
    return offers.stream()
        .filter(hit -> PageSearch.plain(hit.title()).contains(wanted))
        .limit(most)
        .toList();
  }
}
