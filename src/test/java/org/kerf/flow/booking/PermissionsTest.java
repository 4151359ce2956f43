package org.kerf.flow.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.PermissionRows.Row;
import org.kerf.flow.certificates.Certificates;
import org.kerf.flow.counting.CountUseCases;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.labels.TemplateUseCases;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.printers.PrinterUseCases;
import org.kerf.flow.queue.QueueUseCases;
import org.kerf.flow.receiving.ReceivingUseCases;
import org.kerf.flow.settings.ChangeSetting;
import org.kerf.flow.settings.StationSettings;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.DemoStation;

/**
 * Each use case asks for a permission; each role is let through or turned away by the table of
 * roles.
 */
class PermissionsTest {

  @TempDir Path folder;

  private static final Map<Class<?>, List<Row>> JOBS = PermissionRows.all();

  @Test
  void eachRoleMayDoWhatItsRowSaysAndNothingElse() throws StationFault {
    try (var station = new DemoStation(folder)) {
      for (Role role : Role.values()) {
        JOBS.forEach(
            (job, rows) ->
                rows.forEach(
                    row ->
                        assertThat(turnedAway(station.useCases, role, row))
                            .as("%s as %s", job.getSimpleName(), role)
                            .isEqualTo(!role.may(row.permission()))));
      }
    }
  }

  @Test
  void aRoleThatWasTakenAwayCountsAtOnceWhateverTheCommandSays() throws StationFault {
    try (var station = new DemoStation(folder)) {
      var all = station.useCases;
      User supervisor = station.user(Role.SUPERVISOR);
      Row row =
          new Row(
              Permission.RELEASE_HOLDS,
              (u, c) -> u.stock().release().run(c, new UnitId(PermissionRows.NOTHING), "good"));
      assertThat(turnedAway(all, supervisor, row)).isFalse();
      var users = all.station().changeUsers();
      Command administrator = all.command(station.user(Role.ADMINISTRATOR));
      users.change(administrator, new User(supervisor.id(), supervisor.name(), Role.WORKER), true);
      assertThat(turnedAway(all, supervisor, row)).as("signed in as a supervisor").isTrue();
      Command again = all.command(station.user(Role.ADMINISTRATOR));
      users.change(again, supervisor, true);
      assertThat(turnedAway(all, supervisor, row)).isFalse();
      Command off = all.command(station.user(Role.ADMINISTRATOR));
      users.change(off, supervisor, false);
      assertThat(turnedAway(all, supervisor, row)).as("switched off").isTrue();
    }
  }

  private static boolean turnedAway(UseCases useCases, Role role, Row row) {
    return turnedAway(useCases, new User(PermissionRows.NOTHING, "Rol " + role, role), row);
  }

  private static boolean turnedAway(UseCases useCases, User user, Row row) {
    Throwable thrown = catchThrowable(() -> row.action().run(useCases, useCases.command(user)));
    return thrown instanceof StationFault fault && fault.code() == FaultCode.NOT_PERMITTED;
  }

  /**
   * Tested elsewhere: their commands need a proposal, a defect, a file or a setting that is there.
   */
  private static final Set<Class<?>> ELSEWHERE =
      Set.of(ApprovePlan.class, ReplanDefect.class, ImportFile.class, ChangeSetting.class);

  /** Whoever signs in has no role yet. */
  private static final Set<Class<?>> ASKS_NOBODY = Set.of(SignIn.class, BadgeSignIn.class);

  @Test
  void noJobIsLeftOut() {
    Set<String> booking =
        Stream.of(
                UseCases.class,
                StationSettings.class,
                OrderUseCases.class,
                StockUseCases.class,
                ReceivingUseCases.class,
                CountUseCases.class,
                QueueUseCases.class,
                PrinterUseCases.class,
                TemplateUseCases.class,
                SyncUseCases.class,
                Certificates.class,
                MasterRecords.class)
            .flatMap(all -> Arrays.stream(all.getRecordComponents()))
            .map(RecordComponent::getType)
            .filter(PermissionsTest::books)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Stream.of(JOBS.keySet(), ELSEWHERE, ASKS_NOBODY)
            .flatMap(Set::stream)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    // What was seen, taken after all or typed by halves is not attributed to a user; planning books
    // nothing.
    known.addAll(List.of("SeeNotice", "DeadLetters", "PlanCuts", "FormDrafts", "SaveFilters"));
    // What the station does by itself.
    known.addAll(List.of("NoteEpoch", "SyncWithCentre", "WatchConflicts"));
    assertThat(booking).isEqualTo(known);
  }

  private static boolean books(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(field -> field.getType() == Booking.class);
  }
}
