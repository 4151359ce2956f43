/**
 * Documents on A4 paper as PDF: the cutting plan for the wall and the stock list. The only room
 * that draws with PDFBox. Works from values it is given, in the language it is given; must not know
 * stores, flows or screens.
 */
@NullMarked
package org.kerf.printout;

import org.jspecify.annotations.NullMarked;
