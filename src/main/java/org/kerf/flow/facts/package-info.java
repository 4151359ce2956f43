/**
 * The list of all kinds of facts, and those facts that belong to no feature. A fact is declared in
 * the model of the feature whose thing it happened to; here if there is none. Must not depend on
 * any use case.
 */
@NullMarked
package org.kerf.flow.facts;

import org.jspecify.annotations.NullMarked;
