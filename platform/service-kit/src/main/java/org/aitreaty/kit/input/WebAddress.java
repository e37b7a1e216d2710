package org.aitreaty.kit.input;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address of the web that strangers will follow out of a register: https, a named host, and nothing that makes it look
 * like the address of somebody else.
 */
public final class WebAddress {

    private static final int LONGEST = 2_000;
    private static final String NAMED_HOST = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]";

    private WebAddress() {}

    /** The address as it was sent; null when it is refused. */
    public static String read(InputCheck check, String pointer, String text) {
        String address = check.text(pointer, text, LONGEST);
        if (address == null) {
            return null;
        }
        URI uri = parsed(address);
        if (uri == null) {
            check.refuse(pointer, "NOT_AN_ADDRESS", "This is not an address of the web.", "Copy it from the browser; other characters than ASCII are escaped.");
        } else if (!"https".equals(uri.getScheme())) {
            check.refuse(pointer, "NOT_HTTPS", "The address does not begin with https://.", "Give the address of the official source by https.");
        } else if (uri.getRawUserInfo() != null || uri.getHost() == null || uri.getPort() != -1 || !uri.getHost().matches(NAMED_HOST)) {
            check.refuse(pointer, "NOT_A_SITE", "The address does not name a site plainly.", "Leave out user names and ports, and write the host’s name, not its number.");
        } else {
            return address;
        }
        return null;
    }

    private static URI parsed(String address) {
        try {
            // Only ASCII: a letter of another script can look like one of the site's own.
            return address.chars().allMatch(c -> c > ' ' && c < 0x7f) ? new URI(address).parseServerAuthority() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
