package org.aitreaty.gateway.session;

import java.util.List;
import java.util.regex.Pattern;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;

/** Where a person goes after signing in: a page of this site and nowhere else. */
final class ReturnTo {

    private static final int LONGEST = 1000;
    // One slash and then none: "//host" and "/\host" leave the site. Browsers drop tabs and line ends inside addresses.
    private static final Pattern SAME_SITE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~!$&'()*+,;=:@?%-]*");

    private ReturnTo() {}

    /** @return an absolute path of this site, with its query; the front page when nothing was asked for */
    static String of(List<String> asked) {
        if (asked.isEmpty()) {
            return "/";
        }
        String path = asked.getFirst();
        boolean loops = path.equals("/session") || path.startsWith("/session/") || path.startsWith("/session?");
        if (asked.size() > 1 || path.length() > LONGEST || loops || path.contains("/../") || !SAME_SITE.matcher(path).matches()) {
            throw ProblemException.malformed(FieldError.query("returnTo", "NOT_SAME_SITE",
                    "returnTo must be one absolute path of this site, such as /en/my.",
                    "Begin with one slash and leave scheme and host out."));
        }
        return path;
    }
}
