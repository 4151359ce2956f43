package org.kerf.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.attachment.AttachmentFiles;
import org.kerf.attachment.store.AttachmentStore;
import org.kerf.audit.Audit;
import org.kerf.audit.store.AuditStore;
import org.kerf.counting.store.CountSheetStore;
import org.kerf.counting.store.CountStore;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.cutting.store.SawRunStore;
import org.kerf.cutting.store.TraceStore;
import org.kerf.db.Store;
import org.kerf.db.sql.StationCodes;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.CheckStore;
import org.kerf.flow.ReadJournal;
import org.kerf.flow.SeeNotice;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.certificates.AttachCertificate;
import org.kerf.flow.certificates.AttachPicture;
import org.kerf.flow.certificates.Certificates;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.flow.company.ApplyUsers;
import org.kerf.flow.company.ChangeCompanyUsers;
import org.kerf.flow.company.TakeUsers;
import org.kerf.flow.counting.CountUseCases;
import org.kerf.flow.deliveries.DeadLetters;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ReceiveStock;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.labels.SaveTemplate;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.labels.StationTemplates;
import org.kerf.flow.labels.TemplateUseCases;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.minimum.WatchMinimums;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.printers.PrinterUseCases;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.queue.QueueUseCases;
import org.kerf.flow.receiving.ReceivingUseCases;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.BreakClaim;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.settings.ChangeRole;
import org.kerf.flow.settings.ChangeSetting;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.settings.NoteRestore;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.flow.settings.SaveFilters;
import org.kerf.flow.settings.SetUpStation;
import org.kerf.flow.settings.ShowRecoveryKey;
import org.kerf.flow.settings.StationSettings;
import org.kerf.flow.signin.AllowDeed;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.signin.TerminalSignIn;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.DecideField;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.flow.sync.WatchStall;
import org.kerf.identity.Users;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.CredentialStore;
import org.kerf.identity.store.GrantStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.store.FeedStore;
import org.kerf.journal.store.JournalStore;
import org.kerf.journal.store.RejectionStore;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.PrinterInquiry;
import org.kerf.labels.device.PrinterDiscovery;
import org.kerf.labels.device.Printers;
import org.kerf.labels.store.LabelPrinterStore;
import org.kerf.labels.store.LabelStore;
import org.kerf.labels.store.TemplateStore;
import org.kerf.labels.template.Templates;
import org.kerf.notify.ScreenConsumer;
import org.kerf.notify.store.NoticeStore;
import org.kerf.party.store.PartyStore;
import org.kerf.receiving.store.DeliveryStore;
import org.kerf.settings.Settings;
import org.kerf.settings.store.DraftStore;
import org.kerf.settings.store.SavedFilterStore;
import org.kerf.settings.store.SettingStore;
import org.kerf.stock.store.LedgerStore;
import org.kerf.stock.store.StockStore;
import org.kerf.sync.postgres.PostgresCentres;
import org.kerf.sync.postgres.PostgresUserAdministration;
import org.kerf.sync.store.ClaimStateStore;
import org.kerf.sync.store.ConflictStore;
import org.kerf.sync.store.CrossingStore;
import org.kerf.sync.store.FieldEditStore;
import org.kerf.sync.store.StallStore;
import org.kerf.sync.store.SyncStateStore;

/**
 * What is built on a station's store, by hand and top to bottom: repositories, use cases, and the
 * workers beside them.
 */
record StationComposition(UseCases useCases, StationWorkers workers) {

  /**
   * Builds it.
   *
   * @param attachments where the files of certificates lie
   * @param planning threads of the planner
   * @param checking the second thread of a check
   */
  static StationComposition of(
      StationConfig config,
      Store store,
      Templates templates,
      AttachmentFiles attachments,
      ExecutorService planning,
      ExecutorService checking)
      throws StationFault {
    Ids ids = new UuidV7(InstantSource.system(), new SecureRandom());
    FactCodec facts = StationFacts.codec();
    var journal = new JournalStore(facts);
    var audit = new AuditStore(facts);
    var values = new SettingStore();
    Users users = users(values);
    var notices = new NoticeStore(facts);
    var repositories = repositories();
    var codes = new StationCodes();
    Booking booking = booking(store, journal, users, ids, codes, repositories, config);
    var reading = new Reading(store);
    LabelSettings labelling = labelling(config);
    var planner = new ItemPlanner(new PatternEngine(planning), planning, config.planThreads());
    TemplateUseCases labels = templates(booking, reading, repositories, templates);
    SetUpPrinters printers = printers(config, store, booking, reading, repositories, values);
    var screens = new ScreenConsumer(notices, ids);
    Certificates certificates = certificates(booking, reading, repositories, attachments);
    SyncUseCases sync = sync(store, booking, reading, repositories, journal, facts, users, codes);
    var useCases =
        new UseCases(
            ids,
            reading,
            repositories,
            new TraceStore(),
            users,
            audit,
            stationSettings(booking, reading, users, values, codes, repositories, labelling),
            notices,
            new LabelRenderer(labels.station()::find),
            new PrinterInquiry(printers::look, printers.devices(), new PrinterDiscovery()),
            PrinterUseCases.of(booking, repositories),
            new SeeNotice(booking, notices),
            new ImportFile(booking, reading, repositories, users, new ImportedFileStore()),
            new ReceiveStock(booking, repositories, labelling),
            ReceivingUseCases.of(booking, reading, repositories, labelling),
            certificates,
            orders(booking, reading, repositories),
            MasterRecords.of(booking, repositories),
            new PlanCuts(reading, repositories, planner, booking),
            new ApprovePlan(booking, repositories),
            new WithdrawPlan(booking, repositories),
            new TakeBar(booking, repositories),
            new ConfirmCut(booking, repositories, labelling),
            new CloseBar(booking, repositories, labelling),
            new BreakClaim(booking, repositories),
            new ReportMissingBar(booking, repositories),
            QueueUseCases.of(booking, repositories),
            new ReplanDefect(reading, repositories, planner, booking),
            new UndoDocument(booking, repositories, labelling),
            StockUseCases.of(booking, repositories),
            CountUseCases.of(booking, reading, repositories, new CountSheetStore(), config.zone()),
            new SettleLabel(booking, repositories, labelling),
            labels,
            sync,
            companyUsers(booking, reading, users, codes),
            new DecideField(booking, repositories, facts),
            accept(booking, reading, repositories, sync, codes, facts),
            checkStore(reading, repositories, audit, checking, certificates.read()),
            new DeadLetters(booking, reading, journal, List.of(screens)));
    return new StationComposition(
        useCases, workers(config, store, booking, journal, screens, printers, useCases));
  }

  private static AcceptConflict accept(
      Booking booking,
      Reading reading,
      Repositories repositories,
      SyncUseCases sync,
      StationCodes codes,
      FactCodec facts) {
    var fields = new DecideField(booking, repositories, facts);
    return new AcceptConflict(booking, reading, repositories, sync.conflicts(), codes, fields);
  }

  private static StationWorkers workers(
      StationConfig config,
      Store store,
      Booking booking,
      JournalStore journal,
      ScreenConsumer screens,
      SetUpPrinters printers,
      UseCases useCases) {
    var reading = useCases.reading();
    var stock = useCases.repositories().stock();
    return new StationWorkers(
        store,
        booking,
        printers,
        printing(booking, useCases, printers.devices()),
        new ReadJournal(booking, reading, store, journal, screens),
        new WatchMinimums(booking, reading, store, journal, stock),
        new OutputRetention(config.outputs(), InstantSource.system()),
        useCases.sync(),
        new WatchStall(
            booking,
            reading,
            useCases.sync().look(),
            new StallStore(),
            useCases.station().values()));
  }

  private static SyncUseCases sync(
      Store store,
      Booking booking,
      Reading reading,
      Repositories repositories,
      JournalStore journal,
      FactCodec facts,
      Users users,
      StationCodes codes)
      throws StationFault {
    var random = new SecureRandom();
    var sync =
        SyncUseCases.of(
            new SyncUseCases.Parts(
                store,
                booking,
                reading,
                new Projections(repositories),
                journal,
                new FeedStore(),
                new RejectionStore(facts),
                facts,
                users,
                codes,
                new SyncStateStore(),
                new ConflictStore(),
                repositories.claims(),
                new PostgresCentres(random)),
            () -> ShortCode.proposedStation(random),
            random,
            Optional.ofNullable(Station.class.getPackage().getImplementationVersion()).orElse(""),
            takeUsers(booking, reading, users, codes));
    sync.noteEpoch().run();
    return sync;
  }

  private static TakeUsers takeUsers(
      Booking booking, Reading reading, Users users, StationCodes codes) {
    var grants = new GrantStore();
    return new TakeUsers(
        booking,
        reading,
        users,
        grants,
        new ApplyUsers(users, new CredentialStore(), grants, codes));
  }

  private static ChangeCompanyUsers companyUsers(
      Booking booking, Reading reading, Users users, StationCodes codes) {
    var credentials = new CredentialStore();
    var signIn = new SignIn(booking, reading, users, credentials);
    return new ChangeCompanyUsers(
        new ChangeCompanyUsers.Parts(
            booking,
            reading,
            users,
            credentials,
            new BadgeSignIn(booking, reading, users, credentials, signIn),
            new SyncStateStore(),
            new PostgresCentres(new SecureRandom()),
            new PostgresUserAdministration(),
            takeUsers(booking, reading, users, codes)));
  }

  private static TemplateUseCases templates(
      Booking booking, Reading reading, Repositories repositories, Templates files) {
    return new TemplateUseCases(
        new StationTemplates(reading, repositories.labelTemplates(), files),
        new SaveTemplate(booking, repositories));
  }

  private static SetUpPrinters printers(
      StationConfig config,
      Store store,
      Booking booking,
      Reading reading,
      Repositories repositories,
      Settings settings)
      throws StationFault {
    new FirstPrinters(config, store, booking, reading, repositories, settings).make();
    var devices = Printers.none(deviceCalls());
    var printers = new SetUpPrinters(reading, repositories.printers(), config.outputs(), devices);
    printers.look();
    return printers;
  }

  private static Booking booking(
      Store store,
      JournalStore journal,
      Users users,
      Ids ids,
      StationCodes codes,
      Repositories repositories,
      StationConfig config) {
    InstantSource clock = InstantSource.system();
    var periods = new ClosedPeriods(repositories.ledger(), config.zone());
    return new Booking(store, journal, new CommandStore(), users, clock, ids, codes, periods);
  }

  private static Certificates certificates(
      Booking booking, Reading reading, Repositories repositories, AttachmentFiles files) {
    return new Certificates(
        new AttachCertificate(booking, repositories, files),
        new AttachPicture(booking, repositories, files),
        new ReadCertificates(reading, repositories, files));
  }

  private static CheckStore checkStore(
      Reading reading,
      Repositories repositories,
      Audit audit,
      ExecutorService checking,
      ReadCertificates certificates) {
    var threads = new ParallelWork(checking);
    return new CheckStore(reading, repositories, audit, threads, certificates);
  }

  private static PrintLabels printing(Booking booking, UseCases useCases, Printers devices) {
    var round = new PrintRound(useCases.renderer(), devices, InstantSource.system());
    return new PrintLabels(
        booking,
        useCases.reading(),
        useCases.repositories().labels(),
        useCases.repositories().printers(),
        round);
  }

  private static Users users(Settings values) {
    return new UserStore(tx -> values.value(tx, RoleTable.SETTING));
  }

  private static LabelSettings labelling(StationConfig config) {
    return new LabelSettings(Outputs.LABELS, config.labelLanguage(), config.zone());
  }

  private static Repositories repositories() {
    return new Repositories(
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
  }

  private static OrderUseCases orders(Booking booking, Reading reading, Repositories repositories) {
    return OrderUseCases.of(
        booking, repositories, new FormDrafts(booking, reading, new DraftStore()));
  }

  private static StationSettings stationSettings(
      Booking booking,
      Reading reading,
      Users users,
      Settings values,
      CodePrefix prefix,
      Repositories repositories,
      LabelSettings labelling) {
    var nameStation = new NameStation(booking, values, prefix);
    var changeUsers = new ChangeUsers(booking, users);
    var credentials = new CredentialStore();
    var signIn = new SignIn(booking, reading, users, credentials);
    var badges = new BadgeSignIn(booking, reading, users, credentials, signIn);
    return new StationSettings(
        booking.ids(),
        values,
        prefix,
        new ChangeSetting(booking, values),
        nameStation,
        changeUsers,
        new ChangeRole(booking, users, values),
        signIn,
        badges,
        new SetSecret(booking, reading, users, credentials, signIn, badges),
        new AllowDeed(signIn, badges),
        new TerminalSignIn(signIn, reading, credentials, Folders.osUser()),
        new SetUpStation(booking, reading, users, values, prefix, nameStation, changeUsers),
        new ShowRecoveryKey(booking),
        new NoteRestore(booking),
        new PrintTestLabel(booking, repositories, labelling),
        new SaveFilters(booking, reading, new SavedFilterStore()));
  }

  /** A call that hangs keeps its thread until the system gives it up; nobody waits for it. */
  private static Executor deviceCalls() {
    return Executors.newCachedThreadPool(
        Thread.ofPlatform().name("printer-call-", 1).daemon(true).factory());
  }
}
