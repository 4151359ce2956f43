/**
 * Labels of a table drawn into files, for whoever has no station. Knows no store and no printer.
 */
@NullMarked
package org.kerf.flow.labels.files;

import org.jspecify.annotations.NullMarked;
