import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { documentFacts } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";

/** A scan by its name, with its size and its hash, so that who reads it can tell that it is the same. */
export function DocumentLink({ id }: { id: string }) {
  const { t } = useTranslation();
  const { size } = useSize();
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

function useSize() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const size = (bytes: number) =>
    bytes >= 1_048_576 ? t("instrument.mebibytes", { n: count(Math.round(bytes / 104_857.6) / 10) }) : t("instrument.kibibytes", { n: count(Math.max(1, Math.round(bytes / 1024))) });
  return { size };
}
