package org.kerf.sync;

import java.util.List;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CompanyUser;
import org.kerf.sync.model.UsersHead;

/** The people of the company, as far as a station may know them: it reads them and writes none. */
public interface CompanyUsers {

  UsersHead head() throws StationFault;

  /** All who may work at the calling station now. */
  List<CompanyUser> allowed() throws StationFault;
}
