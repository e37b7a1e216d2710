package org.aitreaty.permits.interchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.permits.dataset.SpdxExpression;

/** Finds the SPDX identifier of a licence that is named by an address or by a word. */
public final class Licences {

    private static final Pattern SPDX = Pattern.compile("https?://(?:www\\.)?spdx\\.org/licenses/([A-Za-z0-9.+-]+?)(?:\\.html|\\.json)?/?");
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("https?://(?:www\\.)?creativecommons\\.org/licenses/([a-z-]+)/(\\d\\.\\d)(?:/(?:legalcode|deed)?(?:\\.[a-zA-Z_-]+)?)?/?");
    private static final Map<String, String> ADDRESSES = Map.of(
            "creativecommons.org/publicdomain/zero/1.0", "CC0-1.0",
            "apache.org/licenses/license-2.0", "Apache-2.0",
            "opensource.org/licenses/mit", "MIT",
            "opensource.org/license/mit", "MIT",
            "opendatacommons.org/licenses/odbl/1-0", "ODbL-1.0",
            "opendatacommons.org/licenses/odbl/1.0", "ODbL-1.0",
            "opendatacommons.org/licenses/by/1-0", "ODC-By-1.0",
            "opendatacommons.org/licenses/by/1.0", "ODC-By-1.0",
            "opendatacommons.org/licenses/pddl/1-0", "PDDL-1.0");

    /** Words that look like identifiers and say that there is none. */
    private static final Set<String> NO_LICENCE = Set.of("other", "unknown", "none", "custom", "proprietary", "various", "mixed", "noassertion", "see-readme", "n-a", "tbd");

    private Licences() {}

    /** The SPDX expression, or null when there is none to be found. */
    public static String spdx(String text) {
        Matcher listed = SPDX.matcher(text);
        if (listed.matches()) {
            return listed.group(1);
        }
        Matcher commons = CREATIVE_COMMONS.matcher(text);
        if (commons.matches()) {
            return "CC-" + commons.group(1).toUpperCase(Locale.ROOT) + "-" + commons.group(2);
        }
        if (text.contains("://")) {
            String bare = text.toLowerCase(Locale.ROOT).replaceFirst("https?://(www\\.)?", "").replaceFirst("/(legalcode|deed)?(\\.[a-z_-]+)?$", "").replaceFirst("\\.(txt|html)$", "");
            return ADDRESSES.get(bare);
        }
        return SpdxExpression.isOne(text) && !NO_LICENCE.contains(text.toLowerCase(Locale.ROOT)) ? text : null;
    }
}
