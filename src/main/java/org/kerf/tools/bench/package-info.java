/**
 * Measures the program: its start in processes of its own, its planner on known instances and on
 * ones made for it.
 */
@NullMarked
package org.kerf.tools.bench;

import org.jspecify.annotations.NullMarked;
