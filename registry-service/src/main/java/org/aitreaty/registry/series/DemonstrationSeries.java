package org.aitreaty.registry.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.Bilingual;

/** Begins the meetings on safety research of article 11(4) when the installation is a demonstration and has none. */
@ApplicationScoped
class DemonstrationSeries {

    private static final Actor PLANNER = Actor.system("demonstration");
    private static final Bilingual TITLE =
            new Bilingual("Demonstration: Meeting on Safety Research", "Démonstration : Réunion sur la recherche en sûreté");
    private static final LocalTime BEGIN = LocalTime.of(10, 0);
    private static final Duration LENGTH = Duration.ofDays(2).plusHours(7);
    private static final int CALL_DAYS = 60;

    private final SecretsConfig secrets;
    private final SeriesBook book;
    private final Planning planning;
    private final TreatyTime time;

    DemonstrationSeries(SecretsConfig secrets, SeriesBook book, Planning planning, TreatyTime time) {
        this.secrets = secrets;
        this.book = book;
        this.planning = planning;
        this.time = time;
    }

    void load(@Observes @Priority(2750) StartupEvent event) {
        if (secrets.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::beginIfNone);
        }
    }

    /** On the second Tuesday of April and October, from the April of the year of loading on. */
    void beginIfNone() {
        // Two replicas that start together: the second waits here and then finds the series.
        book.lockAll();
        if (book.count() > 0) {
            return;
        }
        LocalDate april = LocalDate.of(time.legalDay(time.now()).getYear(), Month.APRIL, 1);
        LocalDateTime first = april.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY)).atTime(BEGIN);
        MeetingSeries.Setting setting = new MeetingSeries.Setting(TITLE, "Vienna", time.seat());
        RecurrenceRule rule = new RecurrenceRule("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU");
        planning.begin("SRM", setting, new MeetingSeries.Plan(first, LENGTH, rule, CALL_DAYS), PLANNER);
    }
}
