package org.kerf.ui.form;

import javafx.scene.control.TextField;

/**
 * A field for what people type and no scanner does: however fast the keys come, they are text, and
 * Enter after them is Enter.
 */
public final class TypedField extends TextField {}
