package org.kerf.db.sql;

import java.util.List;
import org.h2.engine.Constants;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/**
 * Starts Hibernate over the entities that the features list. Needs no open store, so both can start
 * side by side.
 */
public final class Entities {

  private Entities() {}

  /** Hibernate over these entities; each session is given its connection. */
  public static SessionFactory start(List<Class<?>> entities) {
    var registry =
        new StandardServiceRegistryBuilder()
            .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "H2")
            .applySetting(
                AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, Constants.VERSION_MAJOR)
            .applySetting(
                AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, Constants.VERSION_MINOR)
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
            .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, 200)
            .applySetting(AvailableSettings.ORDER_INSERTS, true)
            .applySetting(AvailableSettings.ORDER_UPDATES, true)
            .applySetting(AvailableSettings.USE_SECOND_LEVEL_CACHE, false)
            .build();
    var sources = new MetadataSources(registry);
    entities.forEach(sources::addAnnotatedClass);
    return sources.buildMetadata().buildSessionFactory();
  }
}
