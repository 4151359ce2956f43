package org.kerf.flow.labels;

/** How labels look, and how people change that. */
public record TemplateUseCases(StationTemplates station, SaveTemplate save) {}
