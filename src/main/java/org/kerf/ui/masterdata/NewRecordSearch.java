package org.kerf.ui.masterdata;

import java.util.List;
import java.util.Locale;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kordamp.ikonli.material2.Material2AL;

/** Offers a new record of each kind wherever one is, to whom may add one. */
final class NewRecordSearch implements SearchProvider {

  private final ViewContext context;
  private final List<RecordType<?>> types;

  /** Set on the screen's thread, read by the search's. */
  private volatile boolean may;

  NewRecordSearch(ViewContext context, List<RecordType<?>> types) {
    this.context = context;
    this.types = List.copyOf(types);
    context.person().access(Permission.CHANGE_MASTER_DATA).allowed().subscribe(now -> may = now);
  }

  @Override
  public List<Hit> find(String text, int most) throws StationFault {
    if (!may) {
      return List.of();
    }
    Locale locale = context.texts().language().locale();
    String wanted = text.toLowerCase(locale);
    return types.stream()
        .filter(type -> type.permission() == Permission.CHANGE_MASTER_DATA)
        .filter(type -> title(type).toLowerCase(locale).contains(wanted))
        .limit(most)
        .map(this::hit)
        .toList();
  }

  private Hit hit(RecordType<?> type) {
    return new Hit(
        context.texts().of("search.actions"),
        title(type),
        "",
        Material2AL.ADD,
        () -> context.navigation().open(type.page(), type.blank()));
  }

  private String title(RecordType<?> type) {
    return context.texts().of(type.key("new"));
  }
}
