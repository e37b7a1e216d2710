package org.aitreaty.registry.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.MeetingStatus;
import org.aitreaty.registry.summit.Summit;

/**
 * Writes meetings and summits as iCalendar (RFC 5545). Times are UTC, so that no reader needs a definition of a zone;
 * days without a time are dates. A meeting keeps its UID for good and raises SEQUENCE with every change, by which
 * calendars know that it was moved or called off.
 */
@ApplicationScoped
class CalendarFile {

    private static final Map<String, String> NAMES =
            Map.of("en", "Meetings under the AI Safety Treaty", "fr", "Réunions au titre du traité sur la sûreté de l’IA");
    private static final Map<String, String> NOT_OWN =
            Map.of("en", "Not a meeting of the agency.", "fr", "N’est pas une réunion de l’agence.");
    private static final Map<String, String> MONTH_ONLY =
            Map.of("en", "Only the month is known.", "fr", "Seul le mois est connu.");

    private final Letterhead letterhead;

    CalendarFile(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    /** @param language {@code en} or {@code fr} */
    String write(List<Meeting> meetings, List<Summit> summits, String language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Secretariat of the AI Safety Treaty//Registry//" + language.toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", NAMES.get(language)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        meetings.forEach(meeting -> calendar.add(event(meeting, language)));
        summits.forEach(summit -> calendar.add(event(summit, language)));
        return Folding.fold(calendar.toString());
    }

    private VEvent event(Meeting meeting, String language) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id().toString()));
        event.add(new Sequence(Math.toIntExact(meeting.version())));
        event.add(new DtStamp(seconds(meeting.changedAt())));
        event.add(new Created(seconds(meeting.createdAt())));
        event.add(new LastModified(seconds(meeting.changedAt())));
        event.add(new DtStart<>(seconds(meeting.startsAt())));
        event.add(new DtEnd<>(seconds(meeting.endsAt())));
        event.add(new Summary(spoken(language), in(language, meeting.title())));
        event.add(new Location(meeting.place()));
        event.add(new Description(meeting.organ() + "-" + meeting.session()));
        event.add(new Url(page(language, "/meetings/" + meeting.id())));
        event.add(new Categories(new TextList(meeting.organ())));
        event.add(meeting.status() == MeetingStatus.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private VEvent event(Summit summit, String language) {
        VEvent event = new VEvent(false);
        LocalDate dayAfter = summit.untilDay().plusDays(1);
        event.add(new Uid("summit-" + summit.code()));
        event.add(new Sequence(0));
        event.add(new DtStamp(dayAfter.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC)));
        event.add(day(new DtStart<>(summit.fromDay())));
        event.add(day(new DtEnd<>(dayAfter)));
        event.add(new Summary(spoken(language), in(language, summit.name())));
        event.add(new Location(in(language, summit.place())));
        String days = summit.precision() == Summit.Precision.MONTH ? MONTH_ONLY.get(language) + " " : "";
        event.add(new Description(spoken(language), NOT_OWN.get(language) + " " + days + in(language, summit.outcome())));
        event.add(new Url(URI.create(summit.sources().getFirst())));
        event.add(new Categories(new TextList("SUMMIT", "NOT-OF-THE-AGENCY")));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static <P extends Property> P day(P property) {
        property.replace(Value.DATE);
        return property;
    }

    private URI page(String language, String path) {
        return letterhead.portalPage("/" + language + path);
    }

    private static ParameterList spoken(String language) {
        return new ParameterList(List.of(new Language(language)));
    }

    private static String in(String language, Bilingual text) {
        return language.equals("fr") ? text.fr() : text.en();
    }

    /** A calendar knows no fractions of a second. */
    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
