package org.kerf.ui.form;

import javafx.scene.control.PasswordField;

/**
 * A field for a secret where a badge may be scanned, too: keys wait for a moment to see whether
 * they are a scanner's, and what was scanned is no part of what is typed.
 */
public final class ScannedSecretField extends PasswordField {}
