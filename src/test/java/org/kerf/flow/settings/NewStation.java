package org.kerf.flow.settings;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.kerf.attachment.store.AttachmentStore;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.store.AuditStore;
import org.kerf.counting.store.CountStore;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.cutting.store.SawRunStore;
import org.kerf.db.EmptyStore;
import org.kerf.db.Store;
import org.kerf.db.sql.StationCodes;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.signin.AllowDeed;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.signin.TerminalSignIn;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.CredentialStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.labels.store.LabelPrinterStore;
import org.kerf.labels.store.LabelStore;
import org.kerf.labels.store.TemplateStore;
import org.kerf.party.store.PartyStore;
import org.kerf.receiving.store.DeliveryStore;
import org.kerf.settings.store.SavedFilterStore;
import org.kerf.settings.store.SettingStore;
import org.kerf.stock.store.LedgerStore;
import org.kerf.stock.store.StockStore;
import org.kerf.sync.store.ClaimStateStore;
import org.kerf.sync.store.CrossingStore;
import org.kerf.sync.store.FieldEditStore;

/** A real store where nobody has done anything yet; may be closed and opened again. */
final class NewStation implements AutoCloseable {

  static final User PERSON = new User(new UUID(0, 5), "Ștefan Țăranu", Role.ADMINISTRATOR);

  final AuditStore audit = new AuditStore(StationFacts.codec());
  final StationCodes codes = new StationCodes();
  final UserStore users = new UserStore();
  final CredentialStore credentials = new CredentialStore();
  final SettingStore values = new SettingStore();
  final Booking booking;
  final Reading reading;
  final StationSettings settings;
  private final Store store;

  NewStation(Path folder) throws StationFault {
    store =
        Store.open(
            EmptyStore.in(folder),
            EmptyStore.KEY,
            CompletableFuture.completedFuture(Workshop.SESSIONS),
            "01");
    InstantSource clock = InstantSource.system();
    var ids = new UuidV7(clock, new SecureRandom());
    var journal = new JournalStore(StationFacts.codec());
    booking =
        new Booking(
            store,
            journal,
            new CommandStore(),
            new UserStore(),
            clock,
            ids,
            codes,
            new ClosedPeriods(new LedgerStore(), ZoneId.of("Europe/Bucharest")));
    reading = new Reading(store);
    var repositories =
        new Repositories(
            new PartyStore(),
            new StockStore(),
            new LedgerStore(),
            new OrderStore(),
            new PlanStore(),
            new SawRunStore(),
            new LabelStore(),
            new TemplateStore(),
            new LabelPrinterStore(),
            new DeliveryStore(),
            new CountStore(),
            new AttachmentStore(),
            new ClaimStateStore(),
            new FieldEditStore(),
            new CrossingStore());
    var nameStation = new NameStation(booking, values, codes);
    var changeUsers = new ChangeUsers(booking, users);
    var signIn = new SignIn(booking, reading, users, credentials);
    var badges = new BadgeSignIn(booking, reading, users, credentials, signIn);
    settings =
        new StationSettings(
            ids,
            values,
            codes,
            new ChangeSetting(booking, values),
            nameStation,
            changeUsers,
            new ChangeRole(booking, users, values),
            signIn,
            badges,
            new SetSecret(booking, reading, users, credentials, signIn, badges),
            new AllowDeed(signIn, badges),
            new TerminalSignIn(signIn, reading, credentials, "ana"),
            new SetUpStation(booking, reading, users, values, codes, nameStation, changeUsers),
            new ShowRecoveryKey(booking),
            new NoteRestore(booking),
            new PrintTestLabel(
                booking, repositories, new LabelSettings("Zebra", "ro", ZoneOffset.UTC)),
            new SaveFilters(booking, reading, new SavedFilterStore()));
  }

  /** A code whose booking is not kept counts, too: it may be on a label. */
  ShortCode lostCode() throws StationFault {
    return store.write(
        tx -> {
          tx.keepNothing();
          return codes.next(tx, ShortCode.Kind.BAR);
        });
  }

  List<AuditLine> auditNewestFirst() throws StationFault {
    return reading.of(tx -> audit.lines(tx, Long.MAX_VALUE, 100));
  }

  @Override
  public void close() {
    store.close();
  }
}
