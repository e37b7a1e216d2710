package org.aitreaty.registry.decision;

/**
 * The number of a decision, in the manner of the OPCW: {@code EC-4/DEC.2} for the second decision of the Council's fourth
 * session, {@code TS-2026/ORD.1} for the first emergency order of a year.
 *
 * @param session of the organ; the year for an emergency order
 */
record DecisionNumber(Decision.Kind kind, String organ, int session, int serial) {

    @Override
    public String toString() {
        return organ + "-" + session + (kind == Decision.Kind.DECISION ? "/DEC." : "/ORD.") + serial;
    }
}
