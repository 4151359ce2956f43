package org.kerf.sync.model;

import java.util.UUID;

/** What became of people that an administrator sent: all of them or none. */
public sealed interface PutUsersAnswer {

  record Done() implements PutUsersAnswer {}

  /** Another has this one's name, perhaps one who works here no more. */
  record NameTaken(UUID user) implements PutUsersAnswer {}

  /** Somebody else has changed this one meanwhile. */
  record Changed(UUID user) implements PutUsersAnswer {}

  /** No administrator would be left who may work at all stations. */
  record NoAdministrator() implements PutUsersAnswer {}
}
