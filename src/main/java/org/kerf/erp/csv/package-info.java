/**
 * Reads the tables that people keep in Excel or save from it, in Romania and elsewhere, into typed
 * rows, and says of each bad row which line, which column and why. Guards what is exported against
 * formulas. Of the warehouse it uses only words, such as roles; it must not depend on the store, or
 * whether an item that a row names exists: that is for the use case that imports.
 */
@NullMarked
package org.kerf.erp.csv;

import org.jspecify.annotations.NullMarked;
