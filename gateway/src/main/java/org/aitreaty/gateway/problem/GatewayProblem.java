package org.aitreaty.gateway.problem;

import org.aitreaty.kit.problem.ProblemType;

/** The kinds of problem only the gateway raises. */
public final class GatewayProblem {

    /** A change asked for with a session cookie, but not by the portal's own pages. */
    public static final ProblemType CROSS_SITE_REQUEST =
            new ProblemType("cross-site-request", 403, "A change with a session must come from the portal itself.");
    public static final ProblemType BAD_UPSTREAM_ANSWER =
            new ProblemType("bad-upstream-answer", 502, "A part of the service gave an answer that cannot be passed on.");
    public static final ProblemType SIGN_IN_UNAVAILABLE =
            new ProblemType("sign-in-unavailable", 503, "Signing in and sessions are unavailable at the moment.");

    private GatewayProblem() {}
}
