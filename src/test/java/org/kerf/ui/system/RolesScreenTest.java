package org.kerf.ui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.settings.ChangeRole;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.facts.FactDetails;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** An administrator changes what a role may do; it counts at once. */
class RolesScreenTest {

  @TempDir Path folder;

  private DemoStation demo;
  private OfficeWindow window;
  private User operator;

  @BeforeEach
  void open() throws Exception {
    demo = DemoStation.withPeopleOnly(folder);
    window = new OfficeWindow(demo, context -> new SystemPages(context).specs());
    User administrator = demo.user(Role.ADMINISTRATOR);
    operator = demo.user(Role.OPERATOR);
    fx(
        () -> {
          window.context.view().person().userProperty().set(administrator);
          return true;
        });
    window.settle();
    window.open("users", "");
    window.press("Ctrl+R");
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void aTickCountsAtOnceAndIsTakenBackByUndo() throws Exception {
    assertThat(releases(operator)).isFalse();
    assertThat(isTicked("role-operator-release-holds")).isFalse();
    window.mainPictures("roles");
    press("role-operator-release-holds");
    assertThat(isTicked("role-operator-release-holds")).isTrue();
    assertThat(releases(operator)).as("signed in before").isTrue();
    assertThat(demo.user(Role.OPERATOR).may(Permission.RELEASE_HOLDS)).isTrue();
    assertThat(demo.user(Role.WORKER).may(Permission.RELEASE_HOLDS)).isFalse();
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("roles-changed");
    window.press("Ctrl+Z");
    assertThat(isTicked("role-operator-release-holds")).isFalse();
    assertThat(releases(operator)).isFalse();
  }

  @Test
  void whatIsWithdrawnIsRefusedBelowTheScreenAndStaysSoAfterARestart() throws Exception {
    press("role-worker-move-stock");
    assertThat(demo.user(Role.WORKER).may(Permission.MOVE_STOCK)).isFalse();
    RoleTable table = demo.useCases.reading().of(demo.useCases.users()::roles);
    RoleTable read = RoleTable.SETTING.read().apply(RoleTable.SETTING.parts(table));
    assertThat(Role.values())
        .allSatisfy(role -> assertThat(read.of(role)).isEqualTo(table.of(role)));
    assertThat(table.may(Role.WORKER, Permission.MOVE_STOCK)).isFalse();
    assertThat(table.may(Role.OPERATOR, Permission.MOVE_STOCK)).isTrue();
    assertThat(table.with(Role.WORKER, Permission.MOVE_STOCK, true).of(Role.WORKER))
        .isEqualTo(RoleTable.DEFAULTS.of(Role.WORKER));
  }

  @Test
  void anAdministratorCannotTakeTheLastRightAway() throws Exception {
    assertThat(window.find("#role-administrator-manage-users").isDisabled()).isTrue();
    ChangeRole change = demo.useCases.station().changeRole();
    assertThat(
            change.run(
                demo.command(Role.ADMINISTRATOR),
                Role.ADMINISTRATOR,
                Permission.MANAGE_USERS,
                false))
        .isEqualTo(ChangeRole.Outcome.FIXED);
    assertThat(
            catchThrowable(
                () -> change.run(demo.command(Role.SUPERVISOR), Role.WORKER, Permission.CUT, true)))
        .as("where there is an administrator")
        .isInstanceOf(StationFault.class);
    assertThat(window.find("#role-supervisor-manage-users").isDisabled()).isTrue();
    assertThat(isTicked("role-supervisor-manage-users")).isFalse();
  }

  @Test
  void eachPermissionHasWordsInBothLanguages() throws Exception {
    for (Language language : Language.values()) {
      window.show(language, Theme.LIGHT);
      for (Permission permission : Permission.values()) {
        assertThat(fx(() -> window.texts.of(FactDetails.of(permission))))
            .as("%s in %s", permission, language)
            .doesNotContain("facts.permission")
            .isNotBlank();
      }
    }
  }

  private void press(String id) throws Exception {
    fx(
        () -> {
          window.find('#' + id).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
  }

  private boolean isTicked(String id) throws Exception {
    window.settle();
    return fx(() -> ((CheckBox) window.find('#' + id)).isSelected());
  }

  /** Whether somebody who signed in before may release now; there is nothing to release. */
  private boolean releases(User user) throws StationFault {
    User now =
        demo.useCases.reading().of(tx -> demo.useCases.users().user(tx, user.id())).orElseThrow();
    var command = demo.useCases.command(now);
    Throwable thrown =
        catchThrowable(
            () ->
                demo.useCases
                    .stock()
                    .release()
                    .run(command, new UnitId(demo.useCases.ids().next()), "bună"));
    return !(thrown instanceof StationFault fault && fault.code() == FaultCode.NOT_PERMITTED);
  }
}
