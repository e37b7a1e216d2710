package org.aitreaty.kit.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What an entry is hashed over: exactly what every reader of the entry is shown in the feed, so that each of them can
 * compute the hash again. The person who acted is not shown to all; for them stands a hash of its own, which still
 * proves afterwards who it was.
 */
record Leaf(UUID id, Instant recordedAt, Actor actor, byte[] actorHash, JournalEvent event) {

    static String type(String eventType) {
        return "org.aitreaty." + eventType;
    }

    static String subject(String subjectType, String subjectId) {
        return subjectType + "/" + subjectId;
    }

    static byte[] actorHash(byte[] actorSalt, String actorId) {
        return sha256(actorSalt, actorId.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9162's leaf hash, SHA-256 over 0x00 and the leaf, where the leaf is the salt and then the canonical JSON (RFC 8785). */
    byte[] hash(ObjectMapper json, byte[] salt) {
        try {
            return sha256(new byte[] {0}, salt, new JsonCanonicalizer(json.writeValueAsBytes(shown())).getEncodedUTF8());
        } catch (IOException e) {
            throw new IllegalStateException("A journal entry is not JSON.", e);
        }
    }

    private Map<String, Object> shown() {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("kind", actor.kind().name());
        who.put("state", actor.state());
        who.put("organisation", actor.organisation());
        who.put("hash", HexFormat.of().formatHex(actorHash));
        who.values().removeIf(value -> value == null);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("before", event.before());
        data.put("after", event.after());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id.toString());
        entry.put("time", recordedAt.toString());
        entry.put("type", type(event.type()));
        entry.put("subject", subject(event.subjectType(), event.subjectId()));
        entry.put("visibility", event.visibility().name());
        entry.put("actor", who);
        entry.put("data", data);
        return entry;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(sha256::update);
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
