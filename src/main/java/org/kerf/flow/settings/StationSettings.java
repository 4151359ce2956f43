package org.kerf.flow.settings;

import org.kerf.kernel.CodePrefix;
import org.kerf.settings.Settings;

/**
 * What is set at this station, to be read, and the jobs that change it.
 *
 * @param prefix what this station's codes begin with
 */
public record StationSettings(
    Settings values,
    CodePrefix prefix,
    ChangeSetting change,
    NameStation nameStation,
    ChangeUsers changeUsers,
    SetUpStation setUp,
    ShowRecoveryKey showKey,
    PrintTestLabel printTestLabel) {}
