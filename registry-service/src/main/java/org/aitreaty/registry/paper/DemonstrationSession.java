package org.aitreaty.registry.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.agenda.Agendas;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.meeting.Convening;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;

/**
 * Convenes a session of the Council with an agenda and papers when the installation is a demonstration and the Council
 * has none: from the first Monday that is at least two weeks ahead, to the Friday after it.
 */
@ApplicationScoped
class DemonstrationSession {

    private static final Actor SECRETARY = Actor.system("demonstration");
    private static final int DAYS_AHEAD = 14;
    private static final LocalTime BEGIN = LocalTime.of(10, 0);
    private static final LocalTime END = LocalTime.of(17, 0);
    private static final Bilingual TITLE =
            new Bilingual("Demonstration: Session of the Executive Council", "Démonstration : Session du Conseil exécutif");
    private static final List<Bilingual> AGENDA = List.of(
            new Bilingual("Opening of the session", "Ouverture de la session"),
            new Bilingual("Adoption of the agenda", "Adoption de l’ordre du jour"),
            new Bilingual("Credentials of representatives", "Pouvoirs des représentants"),
            new Bilingual("Review of the thresholds of article 3", "Examen des seuils de l’article 3"),
            new Bilingual("Next meeting on safety research", "Prochaine réunion sur la recherche en sûreté"),
            new Bilingual("Closure of the session", "Clôture de la session"));

    private final SecretsConfig secrets;
    private final Meetings meetings;
    private final Convening convening;
    private final Agendas agendas;
    private final Issuing issuing;
    private final TreatyTime time;

    DemonstrationSession(SecretsConfig secrets, Meetings meetings, Convening convening, Agendas agendas, Issuing issuing, TreatyTime time) {
        this.secrets = secrets;
        this.meetings = meetings;
        this.convening = convening;
        this.agendas = agendas;
        this.issuing = issuing;
        this.time = time;
    }

    /** After the acts of States and the election of the Council. */
    void load(@Observes @Priority(2700) StartupEvent event) {
        if (secrets.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::conveneIfNone);
        }
    }

    void conveneIfNone() {
        // Two replicas that start together: the second waits here and then finds the session.
        meetings.lockSessions("EC");
        if (meetings.count("organ", "EC") > 0) {
            return;
        }
        LocalDate monday = time.legalDay(time.now()).plusDays(DAYS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Meeting.Call call = new Meeting.Call(
                TITLE,
                "Vienna",
                time.seat(),
                monday.atTime(BEGIN).atZone(time.seat()).toInstant(),
                monday.with(DayOfWeek.FRIDAY).atTime(END).atZone(time.seat()).toInstant());
        Meeting session = convening.convene("EC", call, SECRETARY);
        agendas.writeFirst(session, AGENDA, SECRETARY);
        issue(session, PaperAccess.PUBLIC, new Bilingual("Demonstration: Note on the thresholds", "Démonstration : Note sur les seuils"), new Bilingual(
                "A made-up paper. The thresholds in force are on the page of thresholds; a decision changes them from the instant it names.",
                "Document inventé. Les seuils en vigueur figurent à la page des seuils ; une décision les modifie à compter de l’instant qu’elle indique."));
        issue(session, PaperAccess.PARTIES, new Bilingual("Demonstration: Conduct of the session", "Démonstration : Conduite de la session"), new Bilingual(
                "A made-up paper for the Parties, to show that others do not see it.",
                "Document inventé à l’intention des Parties, pour montrer que d’autres ne le voient pas."));
    }

    private void issue(Meeting session, PaperAccess access, Bilingual title, Bilingual text) {
        issuing.issue(session, PaperKind.WP, access, new Issuing.Content(title, List.of(
                new Issuing.Said(OfficialLanguage.EN, text.en(), null), new Issuing.Said(OfficialLanguage.FR, text.fr(), null))), SECRETARY);
    }
}
