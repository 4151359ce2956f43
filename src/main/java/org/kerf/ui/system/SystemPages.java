package org.kerf.ui.system;

import java.security.SecureRandom;
import java.util.List;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pages "users" and "settings". */
public final class SystemPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.system.texts";

  private final Desk desk;

  public SystemPages(Desk desk) {
    this.desk = desk;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "users",
            Group.SYSTEM,
            "users.title",
            Material2MZ.PEOPLE,
            () -> new UsersScreen(desk, new UsersViewModel(desk)).page()),
        PageSpec.of(
            "settings",
            Group.SYSTEM,
            "settings.title",
            Material2MZ.SETTINGS,
            () ->
                new SettingsScreen(
                        desk,
                        new SettingsViewModel(desk),
                        new KeyViewModel(desk, new SecureRandom()))
                    .page()));
  }
}
