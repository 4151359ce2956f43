package org.kerf.ui;

import java.util.ArrayList;
import java.util.List;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.SearchProvider;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** All pages of the station, in the order of the rail. */
public final class StationPages {

  private static final List<String> TEXTS = List.of("org.kerf.ui.station");

  /** Pages that show something without being opened for one thing. */
  public static final List<String> PICTURED = List.of();

  private StationPages() {}

  /** The words of all pages. */
  public static Texts texts(Language first) {
    return new Texts(first, TEXTS);
  }

  /** Gives the shell its pages, made for this desk. */
  public static void fill(Shell shell, Desk desk) {
    List<PageSpec> specs = new ArrayList<>();
    List<SearchProvider> providers = new ArrayList<>();
    shell.ready(specs, providers);
  }
}
