/**
 * What the pages about stock share: how a unit, a document and a cause are named, and what a person
 * can do with a unit from any of them. Must not depend on any page.
 */
@NullMarked
package org.kerf.ui.unit;

import org.jspecify.annotations.NullMarked;
