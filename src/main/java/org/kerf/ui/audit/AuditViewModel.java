package org.kerf.ui.audit;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.flow.CheckStore;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.sync.LookAtSync;
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

  /** The part of the work that this station's own chain is. */
  private static final double OWN = 0.5;

  /** Somebody who may have booked something. */
  record Person(UUID id, String name) {}

  private final ViewContext context;
  private final Reading reading;
  private final Audit audit;
  private final Users users;
  private final CheckStore checkStore;
  private final LookAtSync sync;
  private final ProofOfOthers proofOfOthers;
  private final ScanOpening opening;
  private final Slot slot = new Slot();
  private final Slot peopleSlot = new Slot();
  private final ReadOnlyObjectWrapper<List<Person>> people = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<AuditStation>> stations =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ChainVerdict> proof = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Opens>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  AuditViewModel(
      ViewContext context,
      Reading reading,
      Audit audit,
      Users users,
      ScanOpening opening,
      CheckStore checkStore,
      LookAtSync sync) {
    this.context = context;
    this.reading = reading;
    this.audit = audit;
    this.users = users;
    this.opening = opening;
    this.checkStore = checkStore;
    this.sync = sync;
    this.proofOfOthers = new ProofOfOthers(context.texts(), context.zone());
  }

  ReadOnlyObjectProperty<@Nullable ChainVerdict> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /**
   * Lines of the chains of all stations, the newest first.
   *
   * @param text what user, action or details have to contain; empty for all
   */
  RowSource<AuditEntry, AuditPlace> lines(
      String text,
      Optional<Person> by,
      Optional<AuditStation> station,
      Optional<AuditTopic> topic,
      Optional<AuditPeriod> period) {
    var filter =
        new AuditFilter(
            text,
            by.map(Person::id),
            station.map(AuditStation::id),
            topic.map(AuditTopic::families).orElse(Set.of()),
            period.map(days -> begin(days.first(context.today()))),
            period.map(days -> begin(days.end(context.today()))));
    return new AuditSource(reading, audit, users, filter);
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(context.zone()).toInstant();
  }

  /** Who may have booked something, and where. */
  private record Known(List<Person> people, List<AuditStation> stations) {}

  /** Reads who may have booked something, and at which stations. */
  void askPeople() {
    context
        .tasks()
        .<Known>latest(
            peopleSlot,
            context.texts().of("audit.reading-people"),
            () -> reading.of(tx -> new Known(everybody(tx), everyStation(tx))),
            known -> {
              people.set(known.people());
              stations.set(known.stations());
            },
            context.notifications()::fault);
  }

  /** The accounts of this station, and people of others, whom none of its own is. */
  private List<Person> everybody(Tx tx) {
    Collator order = Collator.getInstance(context.texts().language().locale());
    Map<UUID, String> names = new HashMap<>(users.othersNames(tx).byId());
    users.all(tx).forEach(account -> names.put(account.user().id(), account.user().name()));
    return names.entrySet().stream()
        .map(each -> new Person(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Person::name, order))
        .toList();
  }

  private List<AuditStation> everyStation(Tx tx) {
    Collator order = Collator.getInstance(context.texts().language().locale());
    return audit.stations(tx).stream()
        .sorted(
            Comparator.comparing(AuditStation::own)
                .reversed()
                .thenComparing(AuditStation::called, order))
        .toList();
  }

  /** Stations that have booked something, this one first; empty until they were read. */
  ReadOnlyObjectProperty<List<AuditStation>> stationsProperty() {
    return stations.getReadOnlyProperty();
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
        reading.through(tx -> audit.verify(tx, read -> progress.report(OWN * read, "")));
    FeedVerdict ofOthers =
        reading.through(
            tx -> audit.verifyFeed(tx, read -> progress.report(OWN + read * (1 - OWN), "")));
    List<Words> told = proofOfOthers.words(ofOthers, sync.run());
    return switch (verdict) {
      case AuditVerdict.Intact intact ->
          new ChainVerdict(
              ofOthers.faults().isEmpty(),
              ofOthers.faults().isEmpty()
                  ? Words.counted("audit.chain-intact", intact.lines())
                  : Words.of("audit.feed.others-differ"),
              told,
              List.of(),
              context.clock().instant());
      case AuditVerdict.Broken broken ->
          new ChainVerdict(
              false,
              Words.of("audit.chain-broken", broken.no()),
              Stream.concat(Stream.of(Words.of("audit.chain.what-to-do")), told.stream()).toList(),
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
        List.of(),
        report.clean() ? report.ofStations() : report.differences(),
        context.clock().instant());
  }

  private static Words sound(CheckStore.Report report) {
    return report.ofStations().isEmpty()
        ? Words.of("audit.store-clean", report.auditLines())
        : Words.of("audit.store-of-stations", report.ofStations().size());
  }
}
