/**
 * What the planning page and the command read: a proposal with its names, and what it could not
 * place. Must not depend on how a plan is made.
 */
@NullMarked
package org.kerf.query.planning;

import org.jspecify.annotations.NullMarked;
