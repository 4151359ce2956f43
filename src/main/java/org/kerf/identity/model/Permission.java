package org.kerf.identity.model;

/** What somebody may be allowed to do. Which role has which stands in {@link Role}. */
public enum Permission {
  /** Takes in users, items, customers, heats, locations and saws from files. */
  IMPORT_MASTER_DATA,
  /** Types items, customers, heats, locations and saws, and switches them off. */
  CHANGE_MASTER_DATA,
  IMPORT_STOCK,
  /** Receives stock by hand. */
  RECEIVE_STOCK,
  IMPORT_ORDERS,
  /** Types orders, changes, cancels, splits and merges them. */
  CHANGE_ORDERS,
  /** Approves cutting plans and withdraws them. */
  APPROVE_PLANS,
  /** Changes the order of the bars that wait for saws, and the saw that they wait for. */
  ORDER_QUEUES,
  /** Takes bars, cuts, closes, puts off and replaces bars at a saw. */
  CUT,
  /** Has a bar cut here though another station is at it. */
  BREAK_CLAIM,
  /** Undoes documents. */
  UNDO,
  MOVE_STOCK,
  /** Gives stock out. */
  ISSUE_STOCK,
  /** Attaches certificates to heats and takes them off. */
  ATTACH_CERTIFICATES,
  SCRAP_STOCK,
  /** Keeps stock from being used, divides bundles and puts them together. */
  HOLD_STOCK,
  /** Says that there are more bars or fewer than was thought. */
  ADJUST_STOCK,
  /** Plans counts and withdraws them. */
  PLAN_COUNTS,
  /** Counts what lies at a location, without seeing what should. */
  COUNT_STOCK,
  /** Decides about the differences that others have counted. */
  APPROVE_COUNTS,
  /** Decides that what was held may be used. */
  RELEASE_HOLDS,
  /** Closes periods and opens them again. */
  CLOSE_PERIODS,
  /** Says that something happened earlier than it is booked. */
  BACKDATE,
  /** Prints labels, also once more. */
  PRINT_LABELS,
  /** Says what became of a label that did not print. */
  SETTLE_LABELS,
  /** Changes how labels look. */
  EDIT_LABELS,
  CHANGE_SETTINGS,
  /** Has the station belong to a centre, and its exchange wait. */
  LINK_STATION,
  /** Adds and changes users; where there is an administrator, only they do. */
  MANAGE_USERS,
  /** Gives oneself another PIN or password. */
  CHANGE_OWN_SECRET,
  SHOW_RECOVERY_KEY,
  /** Puts a copy of the store in its place. */
  RESTORE
}
