package org.kerf.flow.settings;

import org.kerf.identity.model.User;

/** What became of a change among the users. */
public sealed interface UserOutcome {

  /** It is as was asked for. */
  record Done(User user) implements UserOutcome {}

  /** Nothing was changed. */
  record Refused(Reason reason) implements UserOutcome {}

  /** Why nothing was changed. */
  enum Reason {
    /** There is no name. */
    NAME_EMPTY,
    NAME_TOO_LONG,
    /** Somebody else, who may be switched off, has this name; case is ignored. */
    NAME_TAKEN,
    /** It is the code of a label: somebody has scanned into the field. */
    NAME_IS_CODE,
    /** Nobody could add or change users then. */
    LAST_ADMINISTRATOR,
    /** Who is at the station cannot switch themselves off. */
    YOURSELF,
    /** Only an administrator may, as long as there is one. */
    NOT_ADMINISTRATOR,
    /** The user is not there. */
    UNKNOWN_USER,
    /** The company's users are changed at its centre. */
    OF_COMPANY,
    /** Somebody else has changed them at the centre since they were read. */
    CHANGED_MEANWHILE
  }
}
