package org.aitreaty.kit.actor;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aitreaty.kit.time.MachineTime;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns the roles of a token into permissions by the table {@code permissions.properties}, the one place that
 * says which role may do what. A role that stands in no line of it gives nothing.
 *
 * <p>A token whose {@code actor_kind} is missing, unknown or at odds with its other claims is refused: it was not
 * issued for this API.
 */
@ApplicationScoped
public class RolePermissions implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = "org.aitreaty.permissions";

    /** How far the identity provider's clock may run ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final Map<String, Set<String>> byRole = read();
    private final InstantSource clock;

    /** @param clock the machine's own: it is compared with what the identity provider's says, whatever day a demonstration plays */
    public RolePermissions(@MachineTime InstantSource clock) {
        this.clock = clock;
    }

    /** Every permission that some role holds, for tests that generate what must fail. */
    public static Map<String, Set<String>> read() {
        Properties table = new Properties();
        try (InputStream in = RolePermissions.class.getResourceAsStream("/permissions.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> byRole = new TreeMap<>();
        for (String role : table.stringPropertyNames()) {
            Set<String> permissions = new TreeSet<>();
            for (String permission : table.getProperty(role).split(",")) {
                if (!permission.isBlank()) {
                    permissions.add(permission.strip());
                }
            }
            byRole.put(role, permissions);
        }
        return byRole;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && (isFromTheFuture(token) || !isCoherent(token))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token was not issued for this API"));
        }
        Set<String> permissions = new TreeSet<>();
        for (String role : identity.getRoles()) {
            permissions.addAll(byRole.getOrDefault(role, Set.of()));
        }
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        permissions.forEach(builder::addPermissionAsString);
        builder.addAttribute(ATTRIBUTE, Set.copyOf(permissions));
        return Uni.createFrom().item(builder.build());
    }

    /** The library only checks a token's age, which is negative for such a token and so always young enough. */
    private boolean isFromTheFuture(JsonWebToken token) {
        return token.getIssuedAtTime() > clock.instant().plus(TOLERANCE).getEpochSecond();
    }

    private static boolean isCoherent(JsonWebToken token) {
        ActorKind kind = ActorKind.fromClaim(TextClaims.of(token, "actor_kind"));
        String state = TextClaims.of(token, "state");
        String organisation = TextClaims.of(token, "organisation");
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case DELEGATE -> state != null && state.matches("[A-Z]{3}");
            case LAB, EVALUATOR -> organisation != null && !organisation.isBlank();
            case SERVICE -> state == null && organisation == null;
            default -> true;
        };
    }
}
