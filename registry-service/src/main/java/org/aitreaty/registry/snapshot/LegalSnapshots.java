package org.aitreaty.registry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.edition.Editions;

/**
 * Answers what a decision rests on, all of it from one state of the register.
 *
 * <p>In the usual case one statement reads the organisations and the edition's number, and the rest is derived from
 * what was kept for exactly that edition. If the register has moved on, everything is read anew in one transaction.
 */
@ApplicationScoped
class LegalSnapshots {

    private final Editions editions;
    private final OrganisationsOfEdition organisations;
    private final LegalBooks books;
    private final TreatyTime time;

    LegalSnapshots(Editions editions, OrganisationsOfEdition organisations, LegalBooks books, TreatyTime time) {
        this.editions = editions;
        this.organisations = organisations;
        this.books = books;
        this.time = time;
    }

    LegalSnapshotJson.View at(Instant instant, Collection<String> states, Collection<String> organisationCodes) {
        OrganisationsOfEdition.Found found = organisations.named(organisationCodes, instant);
        return books.kept(found.edition())
                .map(book -> view(book, instant, states, organisationCodes, found))
                .orElseGet(() -> editions.consistently(
                        edition -> view(books.at(edition), instant, states, organisationCodes, organisations.named(organisationCodes, instant))));
    }

    private LegalSnapshotJson.View view(
            LegalBook book,
            Instant instant,
            Collection<String> states,
            Collection<String> organisationCodes,
            OrganisationsOfEdition.Found found) {
        InputCheck check = new InputCheck();
        refuseUnknown(check, "states", states.stream().filter(code -> !book.knows(code)), "See /v1/states for the codes.");
        refuseUnknown(
                check,
                "organisations",
                organisationCodes.stream().filter(code -> !found.organisations().containsKey(code)),
                "See /v1/organisations for the codes.");
        check.throwIfAny();
        return book.at(instant, time, states, found.organisations());
    }

    private static void refuseUnknown(InputCheck check, String parameter, Stream<String> unknown, String fix) {
        unknown.forEach(code -> check.refuse(
                "?" + parameter, "UNKNOWN_" + parameter.substring(0, parameter.length() - 1).toUpperCase(Locale.ROOT), "\"" + code + "\" is not in the register.", fix));
    }
}
