package org.kerf.flow.orders;

/** What can be done with orders. */
public record OrderUseCases(
    SaveOrder save,
    ChangeOrder change,
    CancelOrder cancel,
    SplitOrder split,
    MergeOrders merge,
    FormDrafts drafts) {}
