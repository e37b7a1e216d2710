package org.aitreaty.registry.demonstration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.Recording;
import org.aitreaty.registry.action.TreatyActions;
import org.aitreaty.registry.organisation.Registering;
import org.aitreaty.registry.organisation.Registering.Entry;
import org.aitreaty.registry.particulars.OrganisationRole;
import org.aitreaty.registry.particulars.Particulars;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TreatyTexts;
import org.jboss.logging.Logger;

/** Fills an empty register with made-up facts when the installation is a demonstration; never otherwise. */
@ApplicationScoped
class DemonstrationData {

    private static final Logger LOG = Logger.getLogger(DemonstrationData.class);
    private static final Actor RECORDER = Actor.system("demonstration");

    /** All fictional. Their codes are what the tokens of the demonstration's accounts carry. */
    private static final List<Entry> ORGANISATIONS = List.of(
            organisation("meridian", "Meridian Compute Laboratory", "USA", new Particulars.Seat("San Francisco", "US-CA"), OrganisationRole.DEVELOPER),
            organisation("lumen", "Atelier Lumen", "FRA", new Particulars.Seat("Paris", "FR-IDF"), OrganisationRole.DEVELOPER),
            organisation("tianhe", "Tianhe Model Institute", "CHN", new Particulars.Seat("Tianjin", "CN-TJ"), OrganisationRole.DEVELOPER),
            organisation("araucaria", "Instituto Araucária", "BRA", new Particulars.Seat("São Paulo", "BR-SP"), OrganisationRole.DEVELOPER),
            organisation("vela", "Vela Evaluation Collegium", "GBR", new Particulars.Seat("Edinburgh", "GB-SCT"), OrganisationRole.EVALUATOR));

    private static Entry organisation(String code, String legalName, String hostState, Particulars.Seat seat, OrganisationRole role) {
        return new Entry(code, hostState, new Particulars(legalName, List.of(), seat, null, null, List.of(role), null));
    }

    private final SecretsConfig config;
    private final Recording recording;
    private final Registering registering;
    private final TreatyActions actions;
    private final States states;
    private final TreatyTexts texts;
    private final TreatyTime time;

    DemonstrationData(
            SecretsConfig config,
            Recording recording,
            Registering registering,
            TreatyActions actions,
            States states,
            TreatyTexts texts,
            TreatyTime time) {
        this.config = config;
        this.recording = recording;
        this.registering = registering;
        this.actions = actions;
        this.states = states;
        this.texts = texts;
        this.time = time;
    }

    void load(@Observes StartupEvent event) {
        if (config.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::loadIfEmpty);
        }
    }

    void loadIfEmpty() {
        // Two replicas that start together: the second waits here and then finds the register filled.
        actions.lockRegister();
        if (actions.count() > 0) {
            return;
        }
        List<DemonstrationRule.Member> members = states.list("kind", EntityKind.UN_MEMBER).stream()
                .map(state -> new DemonstrationRule.Member(state.code(), Integer.parseInt(state.isoNumeric())))
                .toList();
        LocalDate opening = texts.clauses(texts.present()).opensForSignatureOn();
        DemonstrationRule rule = new DemonstrationRule(opening, time);
        int recorded = recording.recordAll(rule.acts(members), RECORDER);
        // From the first day of the made-up acts on, so that a question about any day between finds them.
        Instant since = time.startOf(opening);
        ORGANISATIONS.forEach(organisation -> registering.registerValidated(organisation, since, RECORDER));
        LOG.infof("Demonstration: %d made-up treaty acts and %d organisations entered.", recorded, ORGANISATIONS.size());
    }
}
