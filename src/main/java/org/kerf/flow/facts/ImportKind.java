package org.kerf.flow.facts;

import org.kerf.identity.model.Permission;

/** What a file can be read as, in the order in which a new warehouse takes its files in. */
public enum ImportKind {
  USERS(Permission.MANAGE_USERS),
  CUSTOMERS(Permission.IMPORT_MASTER_DATA),
  ITEMS(Permission.IMPORT_MASTER_DATA),
  HEATS(Permission.IMPORT_MASTER_DATA),
  PLACES(Permission.IMPORT_MASTER_DATA),
  SAWS(Permission.IMPORT_MASTER_DATA),
  PRINTERS(Permission.CHANGE_SETTINGS),
  STOCK(Permission.IMPORT_STOCK),
  ORDERS(Permission.IMPORT_ORDERS),
  DELIVERIES(Permission.IMPORT_STOCK);

  private final Permission permission;

  ImportKind(Permission permission) {
    this.permission = permission;
  }

  /** What somebody must be allowed to do who takes such a file in. */
  public Permission permission() {
    return permission;
  }
}
