/**
 * Items, locations, customers, heats and saws: a list of each kind and a form for one record, all
 * made alike. What is right is not said here.
 */
@NullMarked
package org.kerf.ui.masterdata;

import org.jspecify.annotations.NullMarked;
