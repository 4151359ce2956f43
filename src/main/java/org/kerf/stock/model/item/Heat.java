package org.kerf.stock.model.item;

/**
 * One melt of a mill. Its certificate (EN 10204) passes on unaltered to whatever is cut from it.
 *
 * @param number the mill's heat number
 * @param certificate the certificate's number; empty where none came with the material
 * @param certificateType such as "3.1"; empty where there is no certificate
 * @param inactive whether no material of it is expected any more
 */
public record Heat(
    HeatId id,
    String number,
    String certificate,
    String certificateType,
    String supplier,
    boolean inactive) {

  /** A heat that is worked with. */
  public Heat(
      HeatId id, String number, String certificate, String certificateType, String supplier) {
    this(id, number, certificate, certificateType, supplier, false);
  }
}
