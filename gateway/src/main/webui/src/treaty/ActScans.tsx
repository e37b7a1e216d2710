import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { session } from "../api/queries";
import { scansOf } from "../api/scans";
import type { TreatyAction } from "../api/types";
import { useSize } from "../i18n/useSize";

/** The scans of an act: as files to whoever may open them, to everyone else by the digest of the instrument. */
export function ActScans({ act }: { act: TreatyAction }) {
  const { t } = useTranslation();
  const size = useSize();
  const { data: who } = useQuery(session());
  const { data: scans } = useQuery(scansOf(act.id, who?.authenticated ? who.username : ""));
  const known = scans ?? (act.documentSha256 ? [{ kind: "INSTRUMENT" as const, sha256: act.documentSha256, file: null }] : []);
  return (
    <ul className="plain-links">
      {known.map(({ kind, sha256, file }) => (
        <li key={kind}>
          {file && (
            <span className="document">
              <a href={`/v1/documents/${encodeURIComponent(file.id)}/content`}><bdi>{file.name}</bdi></a>
              <span className="sub">{[t(`scan.kind.${kind}`), t(`scan.type.${typeOf(file.mediaType)}`), size(file.size)].join(" · ")}</span>
            </span>
          )}
          {!file && kind !== "INSTRUMENT" && <span className="sub">{t(`scan.kind.${kind}`)}</span>}
          <span className="sub">SHA-256 <bdi dir="ltr"><code className="digest">{sha256}</code></bdi></span>
        </li>
      ))}
    </ul>
  );
}

const types = ["pdf", "png", "jpeg", "tiff"] as const;
const typeOf = (mediaType: string) => types.find((type) => mediaType.endsWith(`/${type}`)) ?? "other";
