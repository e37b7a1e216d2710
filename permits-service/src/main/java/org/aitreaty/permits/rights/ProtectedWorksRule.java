package org.aitreaty.permits.rights;

/**
 * What the treaty says of protected works at an instant.
 *
 * @param licensedAllowed whether they may be used with leave that is shown; false for the ban as it is written
 * @param parameterVersion version of the treaty parameter {@link #PARAMETER}
 * @param article the article that the ban rests on
 */
public record ProtectedWorksRule(boolean licensedAllowed, int parameterVersion, String article) {

    /** Key of the treaty parameter that decides whether a licence helps. */
    public static final String PARAMETER = "copyright.licensedWorksAllowed";
}
