package org.kerf.flow.settings;

import org.kerf.flow.signin.AllowDeed;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.signin.TerminalSignIn;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Ids;
import org.kerf.settings.Settings;

/**
 * What is set at this station, to be read, and the use cases that change it.
 *
 * @param ids for what is made outside of the store
 * @param prefix what this station's codes begin with
 */
public record StationSettings(
    Ids ids,
    Settings values,
    CodePrefix prefix,
    ChangeSetting change,
    NameStation nameStation,
    ChangeUsers changeUsers,
    ChangeRole changeRole,
    SignIn signIn,
    BadgeSignIn badges,
    SetSecret setSecret,
    AllowDeed allowDeed,
    TerminalSignIn terminal,
    SetUpStation setUp,
    ShowRecoveryKey showKey,
    NoteRestore noteRestore,
    PrintTestLabel printTestLabel,
    SaveFilters filters) {

  /** A new command of this person. */
  public Command command(Actor actor) {
    return new Command(actor, ids.next());
  }
}
