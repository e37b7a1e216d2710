package org.aitreaty.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes tokens: good ones for personas, and one of each bad kind. */
public final class Tokens {

    private static final String AUDIENCE = "aitreaty-api";
    private static final long LIFE_SECONDS = 600;

    private Tokens() {}

    public static String of(Persona persona) {
        return sign(claims(persona).audience(AUDIENCE), IdentityProvider.KEYS.getPrivate());
    }

    /** A token of somebody who is none of the personas, e.g. another lab. */
    public static String of(String actorKind, String state, String organisation, String... roles) {
        return sign(claims(actorKind, "subject-" + organisation + state, state, organisation, java.util.Set.of(roles)).audience(AUDIENCE),
                IdentityProvider.KEYS.getPrivate());
    }

    /** A token of one of several people who act for a State. */
    public static String ofDelegate(String person, String state, String... roles) {
        return sign(claims("delegate", person, state, null, java.util.Set.of(roles)).audience(AUDIENCE), IdentityProvider.KEYS.getPrivate());
    }

    /** One token of each kind that must be refused, by what is wrong with it. */
    public static Map<String, String> bad() {
        Persona persona = Persona.DEPOSITARY;
        PrivateKey key = IdentityProvider.KEYS.getPrivate();
        long now = Instant.now().getEpochSecond();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("not a token", "rubbish");
        tokens.put("forged", sign(claims(persona).audience(AUDIENCE), IdentityProvider.newKeyPair().getPrivate()));
        tokens.put("expired", sign(claims(persona).audience(AUDIENCE).issuedAt(now - 7200).expiresAt(now - 3600), key));
        tokens.put("wrong audience", sign(claims(persona).audience("account"), key));
        tokens.put("without audience", sign(claims(persona), key));
        tokens.put("ID token", sign(claims(persona).audience(AUDIENCE).claim("typ", "ID"), key));
        tokens.put("refresh token", sign(claims(persona).audience(AUDIENCE).claim("typ", "Refresh"), key));
        JwtClaimsBuilder untyped = claims(persona).audience(AUDIENCE);
        untyped.remove("typ");
        tokens.put("without type", sign(untyped, key));
        tokens.put("without subject", withoutSubject(persona, key));
        tokens.put("issued in the future", sign(claims(persona).audience(AUDIENCE).issuedAt(now + 3600).expiresAt(now + 7200), key));
        tokens.put("too old", sign(claims(persona).audience(AUDIENCE).issuedAt(now - 86_400).expiresAt(now + 3600), key));
        tokens.put("wrong issuer", sign(claims(persona).audience(AUDIENCE).issuer("http://localhost/other"), key));
        tokens.put("alg none", unsigned());
        tokens.put("delegate without a State", sign(claims("delegate", "subject-x", null, null, java.util.Set.of("DELEGATE")).audience(AUDIENCE), key));
        tokens.put("lab without an organisation", sign(claims("lab", "subject-x", null, null, java.util.Set.of("LAB_SUBMITTER")).audience(AUDIENCE), key));
        tokens.put("service that acts for a State", sign(claims("service", "subject-x", "FRA", null, java.util.Set.of("SERVICE")).audience(AUDIENCE), key));
        tokens.put("service of an organisation", sign(claims("service", "subject-x", null, "meridian", java.util.Set.of("SERVICE")).audience(AUDIENCE), key));
        tokens.put("software that is no account", sign(claims("system", "subject-x", null, null, java.util.Set.of("SERVICE")).audience(AUDIENCE), key));
        tokens.put("unknown kind of actor", sign(claims("robot", "subject-x", null, null, java.util.Set.of("CASE_OFFICER")).audience(AUDIENCE), key));
        return tokens;
    }

    /** A member of the secretariat whose account tells a nationality. */
    public static String ofOfficer(String subject, String nationality, String... roles) {
        return sign(claims("staff", subject, null, null, java.util.Set.of(roles)).claim("nationality", nationality).audience(AUDIENCE), IdentityProvider.KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(Persona persona) {
        return claims(persona.actorKind, "subject-" + persona.name().toLowerCase(java.util.Locale.ROOT), persona.state, persona.organisation, persona.roles);
    }

    private static JwtClaimsBuilder claims(String actorKind, String subject, String state, String organisation, java.util.Set<String> roles) {
        long now = Instant.now().getEpochSecond();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(IdentityProvider.issuer())
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now + LIFE_SECONDS)
                .claim("typ", "Bearer")
                .claim("preferred_username", subject)
                .claim("name", subject)
                .claim("actor_kind", actorKind)
                .claim("realm_access", Map.of("roles", roles));
        if (state != null) {
            claims.claim("state", state);
        }
        if (organisation != null) {
            claims.claim("organisation", organisation);
        }
        return claims;
    }

    private static String withoutSubject(Persona persona, PrivateKey key) {
        JwtClaimsBuilder claims = claims(persona).audience(AUDIENCE);
        claims.remove("sub");
        return sign(claims, key);
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(IdentityProvider.KEY_ID).sign(key);
    }

    private static String unsigned() {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        long now = Instant.now().getEpochSecond();
        String body = base64(
                """
                {"iss":"%s","sub":"subject-x","aud":"aitreaty-api","typ":"Bearer","iat":%d,"exp":%d,"actor_kind":"staff",
                 "realm_access":{"roles":["CASE_OFFICER"]}}
                """
                        .formatted(IdentityProvider.issuer(), now, now + LIFE_SECONDS));
        return header + "." + body + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
