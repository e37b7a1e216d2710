package org.aitreaty.registry.undertaking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.registry.organisation.Organisations;
import org.jboss.logging.Logger;

/** Enters one made-up undertaking, of an invented organisation, when the installation is a demonstration and has none. */
@ApplicationScoped
class DemonstrationUndertakings {

    private static final Logger LOG = Logger.getLogger(DemonstrationUndertakings.class);
    private static final Actor RECORDER = Actor.system("demonstration");
    private static final String ORGANISATION = "meridian";

    private final SecretsConfig config;
    private final Receiving receiving;
    private final VoluntaryUndertakings undertakings;
    private final Organisations organisations;

    DemonstrationUndertakings(SecretsConfig config, Receiving receiving, VoluntaryUndertakings undertakings, Organisations organisations) {
        this.config = config;
        this.receiving = receiving;
        this.undertakings = undertakings;
        this.organisations = organisations;
    }

    /** After the organisations. */
    void load(@Observes @Priority(2600) StartupEvent event) {
        if (config.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::loadIfEmpty);
        }
    }

    void loadIfEmpty() {
        // Two replicas that start together: the second waits here and then finds the undertaking.
        undertakings.lockRegister();
        if (undertakings.count() > 0 || organisations.findById(ORGANISATION) == null) {
            return;
        }
        receiving.receive(
                new UndertakingJson.Submit(
                        null,
                        ORGANISATION,
                        "en",
                        Map.of(
                                "en", "Demonstration (fictional): we do not deploy a model in which evaluators have found a dangerous capability.",
                                "fr", "Démonstration (fictive) : nous ne déployons aucun modèle dans lequel des évaluateurs ont trouvé une capacité dangereuse."),
                        List.of("5(1)", "5(2)"),
                        "2024-06-01",
                        null,
                        null,
                        "DEMO/VU/2024/1",
                        "2024-05-21",
                        "2024-05-22T10:00:00Z"),
                RECORDER);
        LOG.info("Demonstration: one made-up voluntary undertaking entered.");
    }
}
