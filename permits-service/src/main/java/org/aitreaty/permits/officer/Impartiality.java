package org.aitreaty.permits.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** Nobody at the secretariat decides a case of the State whose national they are. */
@ApplicationScoped
public class Impartiality {

    static final ProblemType NATIONALITY_UNKNOWN = new ProblemType("nationality-unknown", 403, "Your nationality is not on record.");
    static final ProblemType OWN_STATE = new ProblemType("own-state", 403, "You do not decide cases of your own State.");

    /** Where two have to agree. */
    public static final ProblemType SECOND_OFFICER_REQUIRED = new ProblemType("second-officer-required", 409, "Another officer has to do this.");

    private final CurrentActor actor;

    Impartiality(CurrentActor actor) {
        this.actor = actor;
    }

    /**
     * @param hostState ISO 3166-1 alpha-3 of the State that answers for the applicant or holder
     * @throws ProblemException 403 for a national of that State, and for one whose nationality the account does not tell
     */
    public void require(String hostState) {
        String nationality = actor.nationality();
        if (nationality == null) {
            throw new ProblemException(
                    NATIONALITY_UNKNOWN, "Your account does not tell your nationality, on which it depends what you may decide. Ask the administrator to enter it.", List.of());
        }
        if (nationality.equals(hostState)) {
            throw new ProblemException(OWN_STATE, "The case is of " + hostState + ", whose national you are. A colleague of another nationality decides it.", List.of());
        }
    }
}
