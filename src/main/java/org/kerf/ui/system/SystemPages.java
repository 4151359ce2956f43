package org.kerf.ui.system;

import java.security.SecureRandom;
import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pages "users" and "settings". */
public final class SystemPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.system.texts";

  private final PageContext context;

  public SystemPages(PageContext context) {
    this.context = context;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "users",
            Group.SYSTEM,
            "users.title",
            Material2MZ.PEOPLE,
            () -> new UsersScreen(context, new UsersViewModel(context)).page()),
        PageSpec.of(
            "settings",
            Group.SYSTEM,
            "settings.title",
            Material2MZ.SETTINGS,
            () ->
                new SettingsScreen(
                        context,
                        new SettingsViewModel(context),
                        new KeyViewModel(context, new SecureRandom()))
                    .page()));
  }
}
