package org.kerf.flow.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.PlanBarId;
import org.kerf.cutting.model.PlanFact;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.RunBarId;
import org.kerf.cutting.model.SawDocuments;
import org.kerf.cutting.model.SawFact;
import org.kerf.cutting.model.ScrapCause;
import org.kerf.flow.ImportKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelId;
import org.kerf.settings.model.SettingFact;
import org.kerf.stock.model.DocumentId;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.UnitId;

/** A fact of each kind, with all that it can hold. */
public final class SampleFacts {

  private static final UUID ID = new UUID(0x0190_0000_0000_7000L, 1);
  private static final ShortCode BAR = ShortCode.of(ShortCode.Kind.BAR, "01", 7);
  private static final ShortCode PIECE = ShortCode.of(ShortCode.Kind.PIECE, "01", 8);
  private static final ShortCode REMNANT = ShortCode.of(ShortCode.Kind.REMNANT, "01", 9);
  private static final ShortCode PLAN = ShortCode.of(ShortCode.Kind.PLAN, "01", 10);
  private static final ShortCode DOCUMENT = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 11);
  private static final ShortCode COUNTER = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 12);
  private static final Length LENGTH = Length.ofMillimetres(6_000);
  private static final Length SHORT = Length.ofMicrometres(1_436_500);
  private static final String REASON = "tăietură nefăcută";
  private static final String PLACE = "Raft A1";
  private static final String PRINTER = "Zebra";
  private static final Change<String> NAME = Change.of("Ion Mureșan", "Ion Mureșan-Pop");
  private static final Optional<Change<Role>> ROLE = Change.ifAny(Role.OPERATOR, Role.SUPERVISOR);

  private SampleFacts() {}

  public static List<Fact> all() {
    var run = new RunBarId(ID);
    var planBar = new PlanBarId(ID);
    var plan = new PlanId(ID);
    var label = new LabelId(ID);
    var document = new DocumentId(ID);
    return List.of(
        new StockFact.MovementCompleted(document, DOCUMENT, SawDocuments.CUT, 1, REASON),
        new StockFact.DocumentUndone(
            document, Optional.of(SawDocuments.CUT), DOCUMENT, COUNTER, REASON),
        new StockFact.HoldReleased(new UnitId(ID), REMNANT, SHORT, REASON),
        new PlanFact.OrderReceived(new OrderId(ID), "CD-0418", 7),
        new PlanFact.PlanApproved(plan, PLAN, 12, 11),
        new PlanFact.PlanWithdrawn(plan, PLAN, 3),
        new PlanFact.PlanReplanned(plan, PLAN, DOCUMENT, 2, 5, 1, 1),
        new SawFact.BarOnSaw(run, BAR, LENGTH),
        new SawFact.CutConfirmed(run, PIECE, SHORT, SHORT, Length.ofMicrometres(2_500), LENGTH),
        new SawFact.BarClosed(
            run, Optional.of(REMNANT), SHORT, Length.ZERO, 0, REASON, Optional.of(DOCUMENT)),
        new SawFact.BarDefective(
            run, Optional.of(REMNANT), SHORT, Length.ZERO, 2, REASON, Optional.of(DOCUMENT)),
        new SawFact.BarNotReplanned(run, DOCUMENT, 2),
        new SawFact.BarPutOff(planBar, BAR, PLACE, LENGTH, REASON),
        new SawFact.BarReplaced(planBar, BAR, PLACE, LENGTH, REASON, REMNANT),
        new SawFact.RemnantScrapped(new UnitId(ID), REMNANT, SHORT, ScrapCause.DAMAGED),
        new LabelFact.LabelFailed(label, PIECE, PRINTER),
        new LabelFact.LabelUnknown(label, PIECE, PRINTER),
        new LabelFact.LabelByHand(label, PIECE, REASON),
        new LabelFact.LabelAgain(label, PIECE),
        new LabelFact.LabelCameOut(label, PIECE),
        new LabelFact.LabelReprinted(label, PIECE),
        new LabelFact.LabelQueued(label, REMNANT),
        new LabelFact.LabelTested(label, DOCUMENT, PRINTER),
        new UserFact.UserAdded(ID, NAME.now(), Role.WORKER),
        new UserFact.UserChanged(ID, NAME, ROLE),
        new UserFact.UserSwitchedOff(ID, NAME, ROLE),
        new UserFact.UserSwitchedOn(ID, NAME, ROLE),
        new SettingFact.SettingChanged("characters", Map.of("characters", Change.of("01", "K7"))),
        new SettingFact.StationRestored(2, Change.of("01", "K7")),
        new SettingFact.StoreMigrated(ID, Change.of(19, 20)),
        new SettingFact.RecoveryKeyShown(),
        new FileFact.FileImported(ID, "comenzi.csv", ImportKind.ORDERS, 16, 1, "a9fae6b308e7"));
  }
}
