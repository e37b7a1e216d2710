package org.aitreaty.gateway.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.Problem;

/** Lets a native executable write the documents, whose records are in another archive. */
@RegisterForReflection(targets = {Problem.class, FieldError.class})
final class ProblemReflection {

    private ProblemReflection() {}
}
