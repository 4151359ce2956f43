/** Measures the program: its start, in processes of its own, and its planner on known instances. */
@NullMarked
package org.kerf.tools.bench;

import org.jspecify.annotations.NullMarked;
