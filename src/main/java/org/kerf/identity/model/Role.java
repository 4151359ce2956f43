package org.kerf.identity.model;

/** What a user does in the warehouse. */
public enum Role {
  SUPERVISOR,
  OPERATOR,
  WORKER,
  ADMINISTRATOR,
  QUALITY
}
