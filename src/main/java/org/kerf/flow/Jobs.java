package org.kerf.flow;

import org.kerf.audit.Audit;
import org.kerf.identity.Users;
import org.kerf.notify.Notices;

/** All jobs of an open station, and the faces that screens and commands read. */
public record Jobs(
    Reading reading,
    Faces faces,
    Users users,
    Audit audit,
    Notices notices,
    SeeNotice seeNotice,
    ImportFile importFile,
    PlanCuts planCuts,
    ApprovePlan approvePlan,
    WithdrawPlan withdrawPlan,
    TakeBar takeBar,
    ConfirmCut confirmCut,
    CloseBar closeBar,
    UndoDocument undoDocument,
    ScrapRemnant scrapRemnant,
    MoveUnit moveUnit,
    SettleLabel settleLabel,
    CheckStore checkStore) {}
