package org.aitreaty.permits.legal;

import java.time.Instant;
import java.util.List;

/** Where all versions of the treaty's parameters are to be had: what holds, what held before, and what is adopted for later. */
public interface ParameterVersions {

    /**
     * Every version of every parameter, as its decision stands at an instant.
     *
     * @throws org.aitreaty.kit.problem.ProblemException 503 when the register cannot be asked; nothing is guessed
     */
    List<ParameterVersion> at(Instant asOf);
}
