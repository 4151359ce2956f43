/**
 * The plan workbench: which orders, how long to look, the bars drawn to scale, what the plan
 * achieves, and its approval. Must not plan by itself, nor depend on how plans are kept.
 */
@NullMarked
package org.kerf.ui.planning;

import org.jspecify.annotations.NullMarked;
