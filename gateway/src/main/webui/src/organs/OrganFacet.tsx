import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { organs } from "../api/council";
import { pick, useLanguage } from "../i18n/useLanguage";
import { Facet } from "../layout/Filters";

export function OrganFacet({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation();
  return <Facet id="organ" label={t("council.votes.organ")} value={value} onChange={onChange} options={useOrganOptions()} />;
}

export function useOrganOptions() {
  const language = useLanguage();
  const { data } = useQuery(organs());
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: pick(name, language) }));
}
