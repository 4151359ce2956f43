package org.kerf.ui.system;

import java.security.SecureRandom;
import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pages of users, roles and settings, and the one where somebody changes their own secrets. */
public final class SystemPages {

  /** What each role may do. */
  static final String ROLES = "roles";

  /** Where somebody changes their own PIN and password. */
  public static final String OWN_SECRET = "own-secret";

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.system.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public SystemPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of("users", Group.SYSTEM, "users.title", Material2MZ.PEOPLE, this::users)
            .onlyFor(context.person().access(Permission.MANAGE_USERS)),
        roles(),
        ownSecret(),
        PageSpec.of(
                "settings",
                Group.SYSTEM,
                "settings.title",
                Material2MZ.SETTINGS,
                () ->
                    new SettingsScreen(
                            context,
                            new SettingsViewModel(
                                context,
                                useCases.station().setUp(),
                                useCases.station().nameStation()),
                            new ReceiptLabelsModel(
                                context,
                                useCases.reading(),
                                useCases.station().values(),
                                useCases.station().change()),
                            new KeyViewModel(
                                context,
                                useCases.reading(),
                                useCases.station(),
                                new SecureRandom()),
                            new IdleTimeModel(context, useCases.reading(), useCases.station()))
                        .page())
            .onlyFor(context.person().access(Permission.CHANGE_SETTINGS)));
  }

  private RecordPage users() {
    var company = new CompanyModel(context, useCases.companyUsers());
    return new UsersScreen(
            context,
            new UsersViewModel(
                context,
                useCases.reading(),
                useCases.users(),
                useCases.station().changeUsers(),
                company),
            new SecretsModel(
                context,
                useCases.station().signIn(),
                new SecretChanges(
                    context, useCases.station().setSecret(), useCases.companyUsers(), company),
                useCases.station().terminal()),
            company)
        .page();
  }

  private PageSpec roles() {
    return PageSpec.ofOneThing(
            ROLES,
            Group.SYSTEM,
            "roles.title",
            Material2AL.LIST_ALT,
            () ->
                new RolesScreen(
                        context,
                        new RolesModel(
                            context,
                            useCases.reading(),
                            useCases.users(),
                            useCases.station().changeRole()))
                    .page())
        .onlyFor(context.person().access(Permission.MANAGE_USERS));
  }

  private PageSpec ownSecret() {
    return PageSpec.ofOneThing(
            OWN_SECRET,
            Group.SYSTEM,
            "own-secret.title",
            Material2AL.LOCK,
            () ->
                new OwnSecretScreen(
                        context,
                        new OwnSecretModel(
                            context, useCases.station().signIn(), useCases.station().setSecret()))
                    .page())
        .onlyFor(context.person().access(Permission.CHANGE_OWN_SECRET));
  }
}
