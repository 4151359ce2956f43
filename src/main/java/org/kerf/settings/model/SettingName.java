package org.kerf.settings.model;

/** The name of a setting, as {@link org.kerf.kernel.Setting#name} says it. */
public record SettingName(String text) {}
