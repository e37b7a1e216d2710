package org.aitreaty.registry.particulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.state.State;

/**
 * What an organisation is in law, as far as it can change: names, seat, entry in the commercial register, roles.
 *
 * @param legalName name in law
 * @param otherNames trade names, names in other scripts, abbreviations
 * @param seat null where it is not known
 * @param registration null where the host State has no register for it, or it is not known
 * @param website null or an address of the web
 * @param roles at least one
 * @param lei Legal Entity Identifier (ISO 17442), or null
 */
public record Particulars(
        String legalName, List<String> otherNames, Seat seat, Registration registration, String website, List<OrganisationRole> roles, String lei) {

    /**
     * @param place town or address, or null
     * @param subdivision ISO 3166-2 code of the jurisdiction below the State, e.g. {@code US-CA}, or null
     */
    public record Seat(String place, String subdivision) {}

    /** An entry in a register of the host State, such as that of companies. */
    public record Registration(String register, String number) {}

    public Particulars {
        otherNames = List.copyOf(otherNames);
        roles = roles.stream().sorted().distinct().toList();
    }

    /** Complains where the seat lies in another State than the one that answers for the organisation. */
    public void refuseForeignSeat(InputCheck check, State host) {
        check.refuseIf(
                seat != null && seat.subdivision() != null && !seat.subdivision().startsWith(host.iso2() + "-"),
                "/seat/subdivision",
                "ANOTHER_STATE",
                "This is not a subdivision of " + host.names().en() + ", whose codes begin with " + host.iso2() + ".",
                "Write the ISO 3166-2 code of a subdivision of the host State, or leave it out.");
    }

    /** What the journal says of them. */
    public Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("legalName", legalName);
        facts.put("otherNames", otherNames);
        facts.put("seatPlace", seat == null ? null : seat.place());
        facts.put("seatSubdivision", seat == null ? null : seat.subdivision());
        facts.put("registerName", registration == null ? null : registration.register());
        facts.put("registrationNumber", registration == null ? null : registration.number());
        facts.put("website", website);
        facts.put("roles", roles.stream().map(Enum::name).toList());
        facts.put("lei", lei);
        return facts;
    }
}
