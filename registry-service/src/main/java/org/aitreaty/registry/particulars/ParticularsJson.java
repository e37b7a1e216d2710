package org.aitreaty.registry.particulars;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Parts of an organisation's particulars as JSON, the same in requests and answers. */
public final class ParticularsJson {

    private ParticularsJson() {}

    /** What every request that states particulars holds. */
    public interface Stated {
        String legalName();

        List<String> otherNames();

        Seat seat();

        Registration registration();

        String website();

        List<String> roles();

        String lei();
    }

    @Schema(name = "OrganisationSeat", description = "Where an organisation is seated.")
    public record Seat(
            @Schema(description = "Town, or town and street.", nullable = true, maxLength = 200, examples = {"San Francisco"}) String place,
            @Schema(
                            description = "ISO 3166-2 code of the jurisdiction below the host State.",
                            nullable = true,
                            pattern = "^[A-Z]{2}-[A-Z0-9]{1,3}$",
                            examples = {"US-CA"})
                    String subdivision) {

        public static Seat of(Particulars.Seat seat) {
            return seat == null ? null : new Seat(seat.place(), seat.subdivision());
        }
    }

    @Schema(name = "OrganisationRegistration", description = "The organisation's entry in a register of its host State.")
    public record Registration(
            @Schema(description = "Name of the register.", maxLength = 200, examples = {"California Secretary of State"}) String register,
            @Schema(description = "Number in that register.", maxLength = 60, examples = {"C4712210"}) String number) {

        public static Registration of(Particulars.Registration registration) {
            return registration == null ? null : new Registration(registration.register(), registration.number());
        }
    }
}
