package org.cityexchange.kit.persistence;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Makes the migrations that read files of rows known beside those that are SQL. */
@Singleton
class ReferenceMigrations implements FlywayConfigurationCustomizer {

    private final List<ReferenceMigration> migrations;

    ReferenceMigrations(@All List<ReferenceMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(migrations.toArray(JavaMigration[]::new));
    }
}
