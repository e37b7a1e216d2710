package org.aitreaty.registry.particulars;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;

/** Reads the particulars of an organisation from a request; complaints go to the check. */
public final class ParticularsInput {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final int MOST_NAMES = 20;

    private final InputCheck check;

    private ParticularsInput(InputCheck check) {
        this.check = check;
    }

    /** Null when there is anything to complain of. */
    public static Particulars read(InputCheck check, ParticularsJson.Stated stated) {
        ParticularsInput input = new ParticularsInput(check);
        int before = check.errors().size();
        String legalName = check.text("/legalName", stated.legalName(), LONGEST_NAME);
        List<String> otherNames = input.otherNames(stated.otherNames());
        Particulars.Seat seat = input.seat(stated.seat());
        Particulars.Registration registration = input.registration(stated.registration());
        String website = input.website(stated.website());
        List<OrganisationRole> roles = input.roles(stated.roles());
        String lei = input.lei(stated.lei());
        return check.errors().size() > before ? null : new Particulars(legalName, otherNames, seat, registration, website, roles, lei);
    }

    private List<String> otherNames(List<String> texts) {
        List<String> names = new ArrayList<>();
        if (texts == null) {
            return names;
        }
        check.refuseIf(
                texts.size() > MOST_NAMES, "/otherNames", "TOO_MANY", "These are more than " + MOST_NAMES + " names.", "Keep those by which it is known.");
        for (int i = 0; i < Math.min(texts.size(), MOST_NAMES); i++) {
            String name = check.text("/otherNames/" + i, texts.get(i), LONGEST_NAME);
            check.refuseIf(name != null && names.contains(name), "/otherNames/" + i, "TWICE", "This name is there already.", "Write each name once.");
            names.add(name);
        }
        return names;
    }

    private Particulars.Seat seat(ParticularsJson.Seat seat) {
        if (seat == null) {
            return null;
        }
        String place = check.optionalText("/seat/place", seat.place(), LONGEST_NAME);
        String subdivision = seat.subdivision();
        check.refuseIf(
                subdivision != null && !subdivision.matches("[A-Z]{2}-[A-Z0-9]{1,3}"),
                "/seat/subdivision",
                "NOT_A_SUBDIVISION",
                "This is not the code of a subdivision.",
                "Write an ISO 3166-2 code, e.g. US-CA or FR-IDF.");
        return place == null && subdivision == null ? null : new Particulars.Seat(place, subdivision);
    }

    private Particulars.Registration registration(ParticularsJson.Registration registration) {
        if (registration == null) {
            return null;
        }
        return new Particulars.Registration(
                check.text("/registration/register", registration.register(), LONGEST_NAME),
                check.text("/registration/number", registration.number(), LONGEST_NUMBER));
    }

    /** Only addresses of the web: what is shown as a link must not be able to run anything in the reader's browser. */
    private String website(String text) {
        String address = check.optionalText("/website", text, LONGEST_ADDRESS);
        check.refuseIf(
                address != null && !isOfTheWeb(address),
                "/website",
                "NOT_A_WEB_ADDRESS",
                "This is not the address of a website.",
                "Write it whole, e.g. https://meridian.example.");
        return address;
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<OrganisationRole> roles(List<String> texts) {
        List<OrganisationRole> roles = new ArrayList<>();
        if (check.required("/roles", texts)) {
            check.refuseIf(texts.isEmpty(), "/roles", "EMPTY", "An organisation has at least one role.", "Name what it does.");
            for (int i = 0; i < texts.size(); i++) {
                roles.add(check.oneOf("/roles/" + i, texts.get(i), OrganisationRole.class));
            }
        }
        return roles;
    }

    private String lei(String text) {
        String lei = check.optionalText("/lei", text, 20);
        if (lei != null && !Lei.hasForm(lei)) {
            check.refuse("/lei", "NOT_A_LEI", "A LEI has 18 capital letters or digits and two check digits.", "Copy it from the GLEIF record, without spaces.");
        } else if (lei != null && !Lei.isRight(lei)) {
            check.refuse("/lei", "CHECK_DIGITS", "The check digits do not fit: a character is wrong or two are swapped.", "Compare it with the GLEIF record.");
        }
        return lei;
    }
}
