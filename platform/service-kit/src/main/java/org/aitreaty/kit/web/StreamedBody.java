package org.aitreaty.kit.web;

/**
 * A POST whose resource reads the body as it arrives, with a limit of its own: for what is too large to be held in
 * memory. A service has one bean of this for each such address; on all others the body is read first, up to
 * {@link BodyConfig#largest()}.
 */
public interface StreamedBody {

    /** The address, exactly, e.g. {@code /v1/documents}. */
    String path();

    /**
     * The largest body in bytes. A body that declares more is refused before anything of it is read; the resource
     * itself must stop one that turns out larger.
     */
    long largest();
}
