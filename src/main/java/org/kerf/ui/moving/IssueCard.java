package org.kerf.ui.moving;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.stock.issue.IssuePurpose;
import org.kerf.party.model.Party;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.unit.OccurredField;

/** What units are given out for, and to whom. */
final class IssueCard {

  private final Texts texts;
  private final MovingModel model;
  private final ContinuousScans scans;
  private final ToggleGroup purposes = new ToggleGroup();
  private final LookupField<Party> customer;
  private final LookupField<CutOrder> order;
  private final TextField reason = new TextField();
  private final OccurredField occurred;

  IssueCard(ViewContext context, MovingModel model, MovingSearch search, ContinuousScans scans) {
    this.texts = context.texts();
    this.model = model;
    this.scans = scans;
    this.customer =
        new LookupField<>(
            texts,
            "moving-customer",
            search::customers,
            Party::name,
            one -> one.code() + " · " + one.name());
    this.order =
        new LookupField<>(
            texts,
            "moving-order",
            search::orders,
            CutOrder::number,
            one -> one.number() + " · " + one.customerName());
    this.occurred = new OccurredField(context, "moving-issue-occurred");
  }

  Card card() {
    var choices = new FlowPane(16, 8);
    for (IssuePurpose purpose : IssuePurpose.values()) {
      choices.getChildren().add(choice(purpose));
    }
    purposes.selectToggle(purposes.getToggles().getFirst());
    Node toCustomer = TransferCard.named(texts, "moving.customer", customer.field(), customer);
    Node toOrder = TransferCard.named(texts, "moving.order", order.field(), order);
    only(toCustomer, IssuePurpose.CUSTOMER);
    only(toOrder, IssuePurpose.ORDER);
    reason.setId("moving-issue-reason");
    var go = new Button();
    go.setId("moving-issue");
    go.textProperty().bind(texts.bind("moving.issue"));
    go.disableProperty()
        .bind(
            Bindings.isEmpty(model.units().rows())
                .or(model.bookingProperty())
                .or(MovingScreen.isStopped(scans))
                .or(occurred.isUnderstood().not()));
    go.setOnAction(event -> model.issue(recipient(), occurred.occurred()));
    purposes.selectedToggleProperty().subscribe(this::tellOrder);
    order.pickedProperty().subscribe(this::tellOrder);
    customer.setOnEnter(() -> reason.requestFocus());
    order.setOnEnter(() -> reason.requestFocus());
    // A scanner ends with Enter, too: it goes on, and books nothing.
    reason.setOnAction(event -> go.requestFocus());
    var card =
        new Card(
                choices,
                toCustomer,
                toOrder,
                TransferCard.named(texts, "moving.reason", reason, reason),
                occurred,
                go)
            .titled(texts.bind("moving.issue.title"));
    return card;
  }

  /** What an order asks for is in the proposal before anything is booked. */
  private void tellOrder() {
    CutOrder picked = order.pickedProperty().get();
    model
        .units()
        .setOrder(
            purpose() == IssuePurpose.ORDER && picked != null
                ? Optional.of(picked.id())
                : Optional.empty());
  }

  /** Forgets what was typed; what it was for stays. */
  void clear() {
    customer.field().clear();
    order.field().clear();
    reason.clear();
    occurred.clear();
  }

  private RadioButton choice(IssuePurpose purpose) {
    var button = new RadioButton();
    String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    button.setId("moving-" + name + "-purpose");
    button.textProperty().bind(texts.bind("moving.purpose." + name));
    button.setUserData(purpose);
    button.setToggleGroup(purposes);
    return button;
  }

  private void only(Node node, IssuePurpose purpose) {
    BooleanBinding chosen =
        Bindings.createBooleanBinding(
            () -> purpose() == purpose, purposes.selectedToggleProperty());
    node.visibleProperty().bind(chosen);
    node.managedProperty().bind(chosen);
  }

  private IssuePurpose purpose() {
    return (IssuePurpose) purposes.getSelectedToggle().getUserData();
  }

  private MovingModel.Recipient recipient() {
    @Nullable Party party = customer.pickedProperty().get();
    @Nullable CutOrder wanted = order.pickedProperty().get();
    IssuePurpose purpose = purpose();
    return new MovingModel.Recipient(
        purpose,
        purpose == IssuePurpose.CUSTOMER
            ? Optional.ofNullable(party).map(Party::id)
            : Optional.empty(),
        purpose == IssuePurpose.ORDER
            ? Optional.ofNullable(wanted).map(CutOrder::id)
            : Optional.empty(),
        reason.getText().strip());
  }
}
