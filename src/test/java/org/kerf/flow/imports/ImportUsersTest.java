package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.settings.UserOutcome;

class ImportUsersTest extends ImportTrial {

  @Test
  void noFileTakesAwayTheLastAdministratorOrGivesTwoUsersOneName() throws Exception {
    String only = shop.operator.name();
    var preview =
        ready(
            ImportKind.USERS,
            "u.csv",
            """
            Utilizator;Nume;Rol
            a;%s;operator
            b;%s;operator
            c;Vasile Dan;admin
            """
                .formatted(only, only.toUpperCase(Locale.ROOT)));
    assertThat(preview.lines())
        .extracting(ImportLine::verdict)
        .containsExactly(
            new RowFault.UserUnfit(UserOutcome.Reason.LAST_ADMINISTRATOR),
            new RowFault.UserUnfit(UserOutcome.Reason.NAME_TAKEN),
            new RowVerdict.New());
  }
}
