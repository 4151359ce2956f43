package org.kerf.ui.context;

import java.util.Locale;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.ui.texts.Words;

/** Why a user was not added or changed, in words. */
public final class UserRefusals {

  private UserRefusals() {}

  public static Words of(UserOutcome.Reason reason) {
    return Words.of("refusal.user." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
