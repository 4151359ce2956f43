/**
 * How labels look: the list of the templates, and the page on which one is drawn. What is right is
 * said by the labels themselves; what is saved, by a flow.
 */
@NullMarked
package org.kerf.ui.labels.designer;

import org.jspecify.annotations.NullMarked;
