package org.kerf.identity.model;

import static org.kerf.identity.model.Permission.ADJUST_STOCK;
import static org.kerf.identity.model.Permission.APPROVE_COUNTS;
import static org.kerf.identity.model.Permission.APPROVE_PLANS;
import static org.kerf.identity.model.Permission.ATTACH_CERTIFICATES;
import static org.kerf.identity.model.Permission.BACKDATE;
import static org.kerf.identity.model.Permission.BREAK_CLAIM;
import static org.kerf.identity.model.Permission.CHANGE_MASTER_DATA;
import static org.kerf.identity.model.Permission.CHANGE_ORDERS;
import static org.kerf.identity.model.Permission.CHANGE_OWN_SECRET;
import static org.kerf.identity.model.Permission.CHANGE_SETTINGS;
import static org.kerf.identity.model.Permission.CLOSE_PERIODS;
import static org.kerf.identity.model.Permission.COUNT_STOCK;
import static org.kerf.identity.model.Permission.CUT;
import static org.kerf.identity.model.Permission.EDIT_LABELS;
import static org.kerf.identity.model.Permission.HOLD_STOCK;
import static org.kerf.identity.model.Permission.IMPORT_MASTER_DATA;
import static org.kerf.identity.model.Permission.IMPORT_ORDERS;
import static org.kerf.identity.model.Permission.IMPORT_STOCK;
import static org.kerf.identity.model.Permission.ISSUE_STOCK;
import static org.kerf.identity.model.Permission.LINK_STATION;
import static org.kerf.identity.model.Permission.MANAGE_USERS;
import static org.kerf.identity.model.Permission.MOVE_STOCK;
import static org.kerf.identity.model.Permission.ORDER_QUEUES;
import static org.kerf.identity.model.Permission.PLAN_COUNTS;
import static org.kerf.identity.model.Permission.PRINT_LABELS;
import static org.kerf.identity.model.Permission.RECEIVE_STOCK;
import static org.kerf.identity.model.Permission.RELEASE_HOLDS;
import static org.kerf.identity.model.Permission.SCRAP_STOCK;
import static org.kerf.identity.model.Permission.SETTLE_LABELS;
import static org.kerf.identity.model.Permission.UNDO;

import java.util.EnumSet;
import java.util.Set;

/** What a user does in the warehouse, and so what they may do at the station. */
public enum Role {
  SUPERVISOR(
      IMPORT_MASTER_DATA,
      CHANGE_MASTER_DATA,
      IMPORT_STOCK,
      IMPORT_ORDERS,
      CHANGE_ORDERS,
      APPROVE_PLANS,
      ORDER_QUEUES,
      CUT,
      BREAK_CLAIM,
      UNDO,
      RECEIVE_STOCK,
      MOVE_STOCK,
      ISSUE_STOCK,
      ATTACH_CERTIFICATES,
      SCRAP_STOCK,
      HOLD_STOCK,
      ADJUST_STOCK,
      PLAN_COUNTS,
      COUNT_STOCK,
      APPROVE_COUNTS,
      RELEASE_HOLDS,
      CLOSE_PERIODS,
      BACKDATE,
      PRINT_LABELS,
      SETTLE_LABELS,
      EDIT_LABELS,
      CHANGE_SETTINGS,
      LINK_STATION,
      MANAGE_USERS,
      CHANGE_OWN_SECRET),
  OPERATOR(
      CUT,
      UNDO,
      MOVE_STOCK,
      SCRAP_STOCK,
      HOLD_STOCK,
      PRINT_LABELS,
      SETTLE_LABELS,
      CHANGE_SETTINGS,
      CHANGE_OWN_SECRET),
  WORKER(
      UNDO,
      RECEIVE_STOCK,
      MOVE_STOCK,
      ISSUE_STOCK,
      ATTACH_CERTIFICATES,
      SCRAP_STOCK,
      HOLD_STOCK,
      COUNT_STOCK,
      PRINT_LABELS,
      SETTLE_LABELS,
      CHANGE_OWN_SECRET),
  ADMINISTRATOR(Permission.values()),
  QUALITY(
      UNDO,
      MOVE_STOCK,
      ATTACH_CERTIFICATES,
      SCRAP_STOCK,
      HOLD_STOCK,
      RELEASE_HOLDS,
      PRINT_LABELS,
      SETTLE_LABELS,
      CHANGE_OWN_SECRET);

  @SuppressWarnings("ImmutableEnumChecker") // Filled in the constructor and never changed.
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = EnumSet.noneOf(Permission.class);
    this.permissions.addAll(Set.of(permissions));
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
