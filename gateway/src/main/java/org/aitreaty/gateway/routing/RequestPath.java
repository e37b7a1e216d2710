package org.aitreaty.gateway.routing;

import java.util.regex.Pattern;

/**
 * Refuses paths that two readers may understand differently. The service behind decodes and normalises once more,
 * so a path must mean the same before and after.
 */
final class RequestPath {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|%(2[eEfF]|5[cC]|25|[01][0-9a-fA-F]|7[fF])|%(?![0-9a-fA-F]{2})|[\\\\;\\x00-\\x20\\x7f-\\uffff]");

    private RequestPath() {}

    static boolean isPlain(String path) {
        return !AMBIGUOUS.matcher(path).find();
    }
}
