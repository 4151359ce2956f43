/**
 * Documents on A4 paper as PDF: the cutting plan for the wall, the stock list, the order, the
 * scanner's sheet. Works from values it is given, in the language it is given; must not depend on
 * stores, flows or screens.
 */
@NullMarked
package org.kerf.printout;

import org.jspecify.annotations.NullMarked;
