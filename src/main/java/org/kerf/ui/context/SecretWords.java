package org.kerf.ui.context;

import java.util.Locale;
import org.kerf.flow.signin.SecretRules;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.ui.texts.Words;

/** Why a secret is not taken. */
public final class SecretWords {

  private static final int IN_MINUTES = 90;

  private SecretWords() {}

  public static Words of(SecretRules.Weakness weakness) {
    return Words.of("refusal.secret." + weakness.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Of whoever says the secret that they have now. */
  public static Words of(SetSecret.Outcome.NotProved refused) {
    return switch (refused.why()) {
      case SignIn.Outcome.Wrong(var pause) -> withPause("user.wrong", pause.toSeconds());
      case SignIn.Outcome.TooSoon(var pause) -> withPause("user.too-soon", pause.toSeconds());
      case SignIn.Outcome.SignedIn _, SignIn.Outcome.NotOffered _ -> Words.of("user.not-offered");
      case SignIn.Outcome.GrantEnded(var days) -> Words.of("user.grant-ended", days);
      case SignIn.Outcome.NoSecretHere _ -> Words.of("user.no-secret-here");
    };
  }

  private static Words withPause(String why, long seconds) {
    if (seconds <= 0) {
      return Words.of(why);
    }
    Words pause =
        seconds > IN_MINUTES
            ? Words.of("user.wait-minutes", (seconds + 59) / 60)
            : Words.of("user.wait", seconds);
    return Words.of("secret.wait", Words.of(why), pause);
  }
}
