/**
 * The seal over what the store holds: a chain of keyed hashes over the journal, a keyed sum over
 * the rows of every other table, and both under one seal in the counter row. Whoever changes the
 * store without its key, or without the program, leaves a difference. Must not depend on what the
 * rows mean.
 */
@NullMarked
package org.kerf.db.seal;

import org.jspecify.annotations.NullMarked;
