package org.kerf.ui.orders.entry;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.ui.context.ViewContext;

/** Keeps drafts one after another: what is typed while one is written is written after it. */
final class DraftKeeping {

  private record Wanted(UUID user, String text) {}

  private final ViewContext context;
  private final FormDrafts drafts;
  private final String form;
  private Optional<Wanted> next = Optional.empty();
  private Optional<Wanted> kept = Optional.empty();
  private boolean writing;

  DraftKeeping(ViewContext context, FormDrafts drafts, String form) {
    this.context = context;
    this.drafts = drafts;
    this.form = form;
  }

  /** What this person left; an empty text if nothing. */
  void read(UUID user, Consumer<String> answer) {
    context
        .tasks()
        .<Optional<String>>run(
            context.texts().of("entry.reading"),
            () -> drafts.read(user, form),
            text -> answer.accept(text.orElse("")),
            context.notifications()::fault);
  }

  /** Keeps what is typed, unless it is kept already. */
  void keep(UUID user, EntryDraft draft) {
    boolean empty = draft.lines().isEmpty() && draft.number().isEmpty() && draft.due().isEmpty();
    boolean nothing = empty && draft.customerText().isEmpty() && draft.note().isEmpty();
    next = Optional.of(new Wanted(user, nothing ? "" : draft.text()));
    write();
  }

  private void write() {
    if (writing || next.isEmpty() || next.equals(kept)) {
      return;
    }
    Wanted now = next.get();
    writing = true;
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("entry.keeping"),
            () -> {
              drafts.keep(now.user(), form, now.text());
              return true;
            },
            done -> {
              writing = false;
              kept = Optional.of(now);
              write();
            },
            fault -> {
              writing = false;
              context.notifications().faultOnce(fault);
            });
  }
}
