import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { documentFacts } from "../api/instruments";
import { useSize } from "../i18n/useSize";

/** A scan by its name, with its size and its hash, so that who reads it can tell that it is the same. */
export function DocumentLink({ id }: { id: string }) {
  const { t } = useTranslation();
  const size = useSize();
  const { data, error } = useQuery(documentFacts(id));
  const address = `/v1/documents/${encodeURIComponent(id)}/content`;
  if (error) return <span>{t("instrument.documentGone")}</span>;
  return (
    <span className="document">
      <a href={address}><bdi>{data?.name ?? t("instrument.document")}</bdi></a>
      {data && <span className="sub">{size(data.size)} · SHA-256 <bdi dir="ltr"><code title={data.sha256}>{data.sha256.slice(0, 16)}…</code></bdi></span>}
    </span>
  );
}
