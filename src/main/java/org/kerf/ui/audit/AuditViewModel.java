package org.kerf.ui.audit;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.flow.CheckStore;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowSource;
import org.kerf.query.audit.AuditEntry;
import org.kerf.query.audit.AuditSource;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.search.ScanOpening.Answer.Opens;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The lines that are asked for, and the last proof. */
final class AuditViewModel {

  /** Somebody who may have booked something. */
  record Person(UUID id, String name) {}

  private final ViewContext context;
  private final Reading reading;
  private final Audit audit;
  private final Users users;
  private final CheckStore checkStore;
  private final ScanOpening opening;
  private final Slot slot = new Slot();
  private final Slot peopleSlot = new Slot();
  private final ReadOnlyObjectWrapper<List<Person>> people = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ChainVerdict> proof = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Opens>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  AuditViewModel(
      ViewContext context,
      Reading reading,
      Audit audit,
      Users users,
      ScanOpening opening,
      CheckStore checkStore) {
    this.context = context;
    this.reading = reading;
    this.audit = audit;
    this.users = users;
    this.opening = opening;
    this.checkStore = checkStore;
  }

  ReadOnlyObjectProperty<@Nullable ChainVerdict> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /**
   * Lines of the chain, the newest first.
   *
   * @param text what user, action or details have to contain; empty for all
   */
  RowSource<AuditEntry, Long> lines(
      String text, Optional<Person> by, Optional<AuditTopic> topic, Optional<AuditPeriod> period) {
    var filter =
        new AuditFilter(
            text,
            by.map(Person::id),
            topic.map(AuditTopic::families).orElse(Set.of()),
            period.map(days -> begin(days.first(context.today()))),
            period.map(days -> begin(days.end(context.today()))));
    return new AuditSource(reading, audit, users, filter);
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(context.zone()).toInstant();
  }

  /** Reads who may have booked something. */
  void askPeople() {
    context
        .tasks()
        .<List<Person>>latest(
            peopleSlot,
            context.texts().of("audit.reading-people"),
            () -> reading.of(this::everybody),
            people::set,
            context.notifications()::fault);
  }

  private List<Person> everybody(Tx tx) {
    Collator order = Collator.getInstance(context.texts().language().locale());
    return users.all(tx).stream()
        .map(account -> new Person(account.user().id(), account.user().name()))
        .sorted(Comparator.comparing(Person::name, order))
        .toList();
  }

  /** Who may have booked something; empty until they were read. */
  ReadOnlyObjectProperty<List<Person>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** The page of what the line that was asked for last is about; empty if it has none. */
  ReadOnlyObjectProperty<Optional<Opens>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** Looks up what the line is about. */
  void ask(AuditEntry entry) {
    subject.set(Optional.empty());
    context
        .tasks()
        .<Optional<Opens>>latest(
            slot,
            context.texts().of("audit.looking-up"),
            () -> opening.find(entry.fact().subject()),
            subject::set,
            context.notifications()::fault);
  }

  void forget() {
    proof.set(null);
  }

  /** Reads the whole chain. */
  Running verifyChain() {
    return context
        .tasks()
        .<ChainVerdict>survey(
            context.texts().of("audit.verifying"),
            this::chain,
            proof::set,
            context.notifications()::fault);
  }

  /** Proves the store from its own rows, the chain with it. */
  Running checkStore() {
    return context
        .tasks()
        .<ChainVerdict>survey(
            context.texts().of("audit.checking"),
            this::store,
            proof::set,
            context.notifications()::fault);
  }

  private ChainVerdict chain(Progress progress) throws StationFault {
    AuditVerdict verdict =
        reading.through(tx -> audit.verify(tx, read -> progress.report(read, "")));
    return switch (verdict) {
      case AuditVerdict.Intact intact ->
          new ChainVerdict(
              true,
              Words.counted("audit.chain-intact", intact.lines()),
              List.of(),
              context.clock().instant());
      case AuditVerdict.Broken broken ->
          new ChainVerdict(
              false,
              Words.of("audit.chain-broken", broken.no()),
              List.of(broken.sentence()),
              context.clock().instant());
    };
  }

  private ChainVerdict store(Progress progress) throws StationFault {
    CheckStore.Report report = checkStore.run(done -> progress.report(done, ""));
    Words sentence =
        report.clean()
            ? sound(report)
            : Words.of("audit.store-differs", report.differences().size());
    return new ChainVerdict(
        report.clean(),
        sentence,
        report.clean() ? report.ofStations() : report.differences(),
        context.clock().instant());
  }

  private static Words sound(CheckStore.Report report) {
    return report.ofStations().isEmpty()
        ? Words.of("audit.store-clean", report.auditLines())
        : Words.of("audit.store-of-stations", report.ofStations().size());
  }
}
