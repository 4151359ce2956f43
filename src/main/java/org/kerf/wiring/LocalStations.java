package org.kerf.wiring;

import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.db.file.StorePlace;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** Opens stations in this process. */
record LocalStations(StoreConfigs configs) implements Stations {

  @Override
  public OpenStation open(StoreChoice store) throws StationFault {
    StationConfig config = configs.of(store);
    Station station = Station.open(config);
    if (config.characters().filter(wanted -> !wanted.equals(station.name())).isPresent()) {
      String name = station.name();
      station.close();
      throw StationFault.of(
          FaultCode.SETTINGS_WRONG, FaultText.CHARACTERS_FIXED, config.data(), name);
    }
    return new OpenedStation(station);
  }

  @Override
  public OpenStation openExisting(StoreChoice store) throws StationFault {
    StationConfig config = configs.of(store);
    if (!StorePlace.in(config.data()).wasUsed()) {
      throw new StationFault(
          FaultCode.STORE_MISSING,
          "There is no store in the folder "
              + config.data()
              + ". Give the right folder with --data; a new store begins with kerf import or kerf"
              + " station.");
    }
    return new OpenedStation(Station.open(config));
  }
}
