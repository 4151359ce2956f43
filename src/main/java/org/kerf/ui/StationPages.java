package org.kerf.ui;

import java.util.List;
import java.util.stream.Stream;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.scanning.model.Scan;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.certificates.CertificatePages;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.counting.CountPages;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.genealogy.GenealogyPages;
import org.kerf.ui.home.HomePages;
import org.kerf.ui.imports.ImportPages;
import org.kerf.ui.labels.LabelsPages;
import org.kerf.ui.labels.designer.DesignerPages;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.minimum.MinimumPages;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.moving.MovingPages;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.periods.PeriodsPages;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.printers.PrinterPages;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.rackmap.RackPages;
import org.kerf.ui.receiving.ReceivingPages;
import org.kerf.ui.recovery.RecoveryKeyPanel;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.saw.SawPages;
import org.kerf.ui.scanner.ScannerPages;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.search.StationSearch;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.start.StartContext;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.sync.SyncPages;
import org.kerf.ui.system.SystemPages;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.unit.UnitWords;
import org.kerf.ui.waste.WastePages;

/** All pages of the station, in the order of the rail. */
public final class StationPages {

  /** Pages that show something without being opened for one thing. */
  public static final List<String> PICTURED =
      List.of(
          "home",
          "stock",
          "deliveries",
          "put-away",
          "items",
          "locations",
          "heats",
          "remnants",
          "movements",
          "counts",
          "import",
          "orders",
          "plan",
          "queue",
          "saw",
          "waste",
          "labels",
          "label-templates",
          "parties",
          "saws",
          "scanner",
          "audit",
          "conflicts",
          "sync",
          "users",
          "settings");

  /** The bundles of all pages. */
  private static final List<String> TEXTS =
      List.of(
          "org.kerf.ui.station",
          Scan.Refused.BUNDLE,
          Refusals.TEXTS,
          FactSentences.TEXTS,
          SawBarPicture.TEXTS,
          UnitWords.TEXTS,
          HomePages.TEXTS,
          StockPages.TEXTS,
          ReceivingPages.TEXTS,
          CertificatePages.TEXTS,
          MasterDataPages.TEXTS,
          MinimumPages.TEXTS,
          RackPages.TEXTS,
          RemnantPages.TEXTS,
          GenealogyPages.TEXTS,
          MovementPages.TEXTS,
          MovingPages.TEXTS,
          CountPages.TEXTS,
          ImportPages.TEXTS,
          OrdersPages.TEXTS,
          PlanningPages.TEXTS,
          SawPages.TEXTS,
          WastePages.TEXTS,
          LabelsPages.TEXTS,
          DesignerPages.TEXTS,
          PrinterPages.TEXTS,
          ScannerPages.TEXTS,
          AuditPages.TEXTS,
          PeriodsPages.TEXTS,
          SyncPages.TEXTS,
          SystemPages.TEXTS,
          NoticeWatch.TEXTS,
          ScanOpening.TEXTS,
          StartContext.TEXTS,
          RecoveryKeyPanel.TEXTS,
          Printouts.TEXTS,
          ListExport.TEXTS);

  private StationPages() {}

  /** The words of all pages. */
  public static Texts texts(Language first) {
    return new Texts(first, TEXTS);
  }

  /** Gives the shell its pages, made with this context. */
  public static void fill(Shell shell, PageContext context) {
    var search =
        new WarehouseSearch(context.useCases().reading(), context.useCases().repositories());
    var found =
        new StationSearch(
                search, context.view().texts(), context.view().navigation(), context.view()::today)
            .providers();
    shell.ready(
        specs(context),
        Stream.concat(Stream.of(new MasterDataPages(context).newRecords()), found.stream())
            .toList());
  }

  static List<PageSpec> specs(PageContext context) {
    return Stream.of(
            new HomePages(context).specs(),
            new StockPages(context).specs(),
            new ReceivingPages(context).specs(),
            new CertificatePages(context).specs(),
            new MasterDataPages(context).specs(Group.STOCK),
            new MinimumPages(context).specs(),
            new RackPages(context).specs(),
            new RemnantPages(context).specs(),
            new GenealogyPages(context).specs(),
            new MovementPages(context).specs(),
            new MovingPages(context).specs(),
            new CountPages(context).specs(),
            new ImportPages(context).specs(),
            new OrdersPages(context).specs(),
            new PlanningPages(context).specs(),
            new SawPages(context, System::nanoTime).specs(),
            new WastePages(context).specs(),
            new LabelsPages(context).specs(),
            new DesignerPages(context).specs(),
            new PrinterPages(context).specs(),
            new ScannerPages(context).specs(),
            new MasterDataPages(context).specs(Group.SYSTEM),
            new AuditPages(context).specs(),
            new PeriodsPages(context).specs(),
            new SyncPages(context).specs(),
            new SystemPages(context).specs())
        .flatMap(List::stream)
        .toList();
  }
}
