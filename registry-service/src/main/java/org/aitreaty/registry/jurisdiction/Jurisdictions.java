package org.aitreaty.registry.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.state.State;

/** Reads codes of jurisdictions against the register of States and the lists of their parts. */
@ApplicationScoped
public class Jurisdictions {

    private final Subdivisions subdivisions;

    Jurisdictions(Subdivisions subdivisions) {
        this.subdivisions = subdivisions;
    }

    /** The jurisdiction of a State that a code stands for, or null when it is none and the check has the complaint. */
    public Jurisdiction.Reading.Accepted read(InputCheck check, String pointer, String code, State state) {
        if (!check.required(pointer, code)) {
            return null;
        }
        return switch (Jurisdiction.read(code, state.code(), state.iso2(), subdivisions.of(state.code()))) {
            case Jurisdiction.Reading.Accepted accepted -> accepted;
            case Jurisdiction.Reading.Refused(String reason, String message, String fix) -> {
                check.refuse(pointer, reason, message, fix);
                yield null;
            }
        };
    }
}
