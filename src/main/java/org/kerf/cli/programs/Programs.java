package org.kerf.cli.programs;

import org.kerf.sync.CentreAdministration;

/** What the commands start, each its own; made in wiring. */
public record Programs(
    Stations stations,
    RunningStations running,
    SecretPrompt secrets,
    StoreRestore restore,
    StationWindows windows,
    PatternPlanning patterns,
    DemoRun demo,
    Benchmarks benchmarks,
    CrashTest crashTest,
    CentreCrashTest centreCrashTest,
    SyncSimulation simulation,
    PrinterSimulation printers,
    LabelSheets labels,
    CentreAdministration centre,
    CentreDemo centreDemo) {}
