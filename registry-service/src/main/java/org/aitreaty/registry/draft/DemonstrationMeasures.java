package org.aitreaty.registry.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.measure.NationalMeasureJson;
import org.aitreaty.registry.measure.NationalMeasures;
import org.aitreaty.registry.measure.Threshold;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.jboss.logging.Logger;

/**
 * Enters a few made-up measures when the installation is a demonstration and has none; never otherwise. Whose they are
 * follows from arithmetic on the numeric codes of States, as their acts do.
 */
@ApplicationScoped
class DemonstrationMeasures {

    private static final Logger LOG = Logger.getLogger(DemonstrationMeasures.class);
    private static final Actor PUBLISHER = Actor.system("demonstration-depositary");

    /** Chosen so that one of the two States has done nothing towards the treaty and the other is a Party. */
    private static final int DIVISOR = 168;

    private final SecretsConfig config;
    private final Drafting drafting;
    private final Publishing publishing;
    private final NationalMeasures measures;
    private final States states;
    private final TreatyTime time;

    DemonstrationMeasures(
            SecretsConfig config, Drafting drafting, Publishing publishing, NationalMeasures measures, States states, TreatyTime time) {
        this.config = config;
        this.drafting = drafting;
        this.publishing = publishing;
        this.measures = measures;
        this.states = states;
        this.time = time;
    }

    /** After the acts of States and the organisations. */
    void load(@Observes @Priority(2600) StartupEvent event) {
        if (config.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::loadIfEmpty);
        }
    }

    void loadIfEmpty() {
        // Two replicas that start together: the second waits here and then finds the measures.
        measures.lockRegister();
        if (measures.count() > 0) {
            return;
        }
        for (State state : states.list("kind = ?1 order by code", EntityKind.UN_MEMBER)) {
            if (Integer.parseInt(state.isoNumeric()) % DIVISOR == 0) {
                enter(state.code(), "ENACTMENT", null, moratorium(state.code()));
            }
        }
        // California, because the source text names it.
        UUID measure = enter("USA", "ENACTMENT", null, licence("2024-09-02", "2025-01-01", "1e26"));
        if (measure != null) {
            enter("USA", "AMENDMENT", measure, licence("2026-06-01", "2027-01-01", "1e25"));
        }
        LOG.infof("Demonstration: %d made-up national measures entered.", measures.count());
    }

    /** The measure, or null when it would be adopted after the day of loading: the demonstration does not foretell. */
    private UUID enter(String state, String act, UUID measure, NationalMeasureJson.Submit content) {
        if (LocalDate.parse(content.adoptedOn()).isAfter(time.legalDay(time.now()))) {
            return null;
        }
        Actor author = new Actor(ActorKind.SYSTEM, "demonstration", "demonstration", state, null, Set.of());
        MeasureDraft draft = drafting.record(
                author, new MeasureDraftJson.Submit(act, measure == null ? null : measure.toString(), null, content));
        publishing.publish(PUBLISHER, draft, "\"v" + draft.version() + "\"");
        return draft.measure();
    }

    private static NationalMeasureJson.Submit moratorium(String state) {
        return new NationalMeasureJson.Submit(
                state,
                null,
                "en",
                Map.of(
                        "en", "Demonstration: Act on a Pause in Frontier Training (fictional)",
                        "fr", "Démonstration : loi sur une pause de l’entraînement de frontière (fictive)"),
                Map.of(
                        "en", "A made-up measure: no training above the treaty’s limits until the treaty is in force for the State. No such law exists.",
                        "fr", "Mesure inventée : aucun entraînement au-delà des limites du traité avant son entrée en vigueur pour l’État. Une telle loi n’existe pas."),
                "MORATORIUM",
                3,
                "4(1)",
                "Demonstration Act 1 of 2024",
                "https://laws.demonstration.example/acts/2024-1",
                "2024-06-03",
                "2024-07-01",
                null,
                List.of(new Threshold.Input("TRAINING_COMPUTE", ">", QuantityInput.of("1e25"), "FLOP")),
                true);
    }

    private static NationalMeasureJson.Submit licence(String adoptedOn, String inForceFrom, String flop) {
        return new NationalMeasureJson.Submit(
                "US-CA",
                new Bilingual("California", "Californie"),
                "en",
                Map.of(
                        "en", "Demonstration: Training Licence Code (fictional)",
                        "fr", "Démonstration : code des licences d’entraînement (fictif)"),
                Map.of(
                        "en", "A made-up measure of a part of a State: training above " + flop + " FLOP needs a licence. No such law exists.",
                        "fr", "Mesure inventée d’une subdivision : l’entraînement au-delà de " + flop + " FLOP exige une licence. Une telle loi n’existe pas."),
                "TRAINING_LICENCE",
                3,
                "3(2)",
                "Demonstration Code, s. 12",
                "https://laws.demonstration.example/code/12",
                adoptedOn,
                inForceFrom,
                null,
                List.of(new Threshold.Input("TRAINING_COMPUTE", ">", QuantityInput.of(flop), "FLOP")),
                true);
    }
}
