package org.kerf.labels.model;

import java.util.Arrays;
import java.util.Optional;

/** What a template may ask for. The key is what stands in its braces. */
public enum LabelField {
  /** The short code, ten characters; what the barcode holds. */
  CODE("code"),
  /** The short code in groups, made from {@link #CODE}: never given. */
  CODE_TEXT("codeText"),
  ITEM("item"),
  ITEM_CODE("itemCode"),
  GRADE("grade"),
  /** With its unit, as people read it. */
  LENGTH("length"),
  /** How many bars are in the bundle, as it stands before their length; empty for one bar. */
  COUNT("count"),
  /** Of a piece's two ends, from the square cut; empty where both are square. */
  ANGLES("angles"),
  MASS("mass"),
  HEAT("heat"),
  LOT("lot"),
  CERTIFICATE("certificate"),
  ORDER("order"),
  LINE("line"),
  CUSTOMER("customer"),
  DUE("due"),
  /** The short code of the bar it was cut from. */
  PARENT("parent"),
  PLACE("place"),
  OWNER("owner"),
  DATE("date"),
  USER("user"),
  STATION("station"),
  /** The number of a pallet, crate or bundle: eighteen digits. */
  SSCC("sscc"),
  /** The trade number of an item: eight to fourteen digits. */
  GTIN("gtin"),
  /** The number of the document that it is sent or was received with. */
  DELIVERY("delivery"),
  /** Which of how many packages, such as "2 / 5". */
  PACKAGE("package"),
  SUPPLIER("supplier"),
  /** The standard that the material was made after. */
  STANDARD("standard"),
  /** What the heat is made of, as its certificate has it. */
  CHEMISTRY("chemistry"),
  /** Yield point, tensile strength, elongation and impact, as the certificate has them. */
  MECHANICS("mechanics"),
  /** Whom it is sent to, where that is not the customer. */
  RECIPIENT("recipient"),
  STREET("street"),
  /** With its post code. */
  TOWN("town"),
  COUNTRY("country"),
  PHONE("phone"),
  /** Whom it is sent by, with the address. */
  SENDER("sender"),
  NOTE("note"),
  /** The mark that says this is not the first print; made from the job, empty on a first print. */
  REPRINT("reprint");

  private final String key;

  LabelField(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  public static Optional<LabelField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
