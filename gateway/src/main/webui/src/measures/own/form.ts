import type { MeasureAct, MeasureContentRequest, NationalMeasureContent, NationalMeasureQuantity } from "../../api/types";
import { every } from "../../api/values";

export type ThresholdForm = { measured: string; comparator: string; value: string; unit: string };
/** What is typed, as text. Words stand by language; the author's may be any. */
export type MeasureForm = {
  jurisdiction: string; nameEn: string; nameFr: string; kind: string; article: string; binding: string; level: string; language: string;
  title: Record<string, string>; summary: Record<string, string>; citation: string; sourceUrl: string; adoptedOn: string; inForceFrom: string; inForceTo: string;
  thresholds: ThresholdForm[];
};

export const quantities = every<NationalMeasureQuantity>()([
  "TRAINING_COMPUTE", "FINE_TUNING_COMPUTE", "MODEL_PARAMETERS", "CLUSTER_COMPUTE", "NETWORK_BANDWIDTH", "MEMORY", "ACCELERATORS", "USERS", "TRAINING_COST", "REVENUE",
]);
export const comparators = [">", ">=", "<", "<="] as const;
export const acts = every<MeasureAct>()(["ENACTMENT", "AMENDMENT", "CORRECTION", "REPEAL"]);

export const emptyForm = (state: string): MeasureForm => ({
  jurisdiction: state, nameEn: "", nameFr: "", kind: "", article: "", binding: "", level: "", language: "en", title: {}, summary: {}, citation: "", sourceUrl: "",
  adoptedOn: "", inForceFrom: "", inForceTo: "", thresholds: [],
});

export const formOf = (content: NationalMeasureContent): MeasureForm => ({
  jurisdiction: content.jurisdiction ?? "", nameEn: content.jurisdictionName?.en ?? "", nameFr: content.jurisdictionName?.fr ?? "", kind: content.kind ?? "", article: content.article ?? "",
  binding: content.binding === null ? "" : String(content.binding), level: content.regulationLevel === null ? "" : String(content.regulationLevel), language: content.language,
  title: content.title ?? {}, summary: content.summary, citation: content.citation, sourceUrl: content.sourceUrl, adoptedOn: content.adoptedOn,
  inForceFrom: content.inForceFrom ?? "", inForceTo: content.inForceTo ?? "", thresholds: content.thresholds.map((item) => ({ ...item })),
});

/** The languages in which words are asked for: the author's first. */
export const wordLanguages = ({ language }: MeasureForm) => [...new Set([language.trim(), "en", "fr"])].filter(Boolean);

/** Blank means not said; whether it must be said is the API's to tell. */
export function toContent(form: MeasureForm, act: MeasureAct): MeasureContentRequest {
  const said = (text: string) => text.trim() || null;
  const words = (texts: Record<string, string>) =>
    Object.fromEntries(wordLanguages(form).map((code) => [code, (texts[code] ?? "").trim()]).filter(([, text]) => text));
  const common = {
    language: form.language.trim(), summary: words(form.summary), citation: form.citation.trim(), sourceUrl: form.sourceUrl.trim(), adoptedOn: form.adoptedOn || undefined, inForceFrom: said(form.inForceFrom),
  };
  if (act === "REPEAL") return common as MeasureContentRequest;
  const named = form.nameEn.trim() || form.nameFr.trim();
  return {
    ...common,
    title: words(form.title),
    jurisdiction: said(form.jurisdiction),
    jurisdictionName: named ? { en: form.nameEn.trim(), fr: form.nameFr.trim() } : null,
    kind: said(form.kind) as MeasureContentRequest["kind"],
    article: said(form.article),
    binding: form.binding === "" ? null : form.binding === "true",
    regulationLevel: form.level === "" ? null : Number(form.level),
    inForceTo: said(form.inForceTo),
    thresholds: form.thresholds.map((item) => ({ ...item, value: item.value.trim(), unit: item.unit.trim() })) as MeasureContentRequest["thresholds"],
  };
}

/** The field a pointer means; the content stands at the root of a revision and under /content of a new draft. */
export function fieldOf(pointer: string): string | null {
  const [, first = "", second, third] = pointer.replace(/^\/content(?=\/)/, "").split("/");
  switch (first) {
    case "jurisdictionName":
      return second === "fr" ? "nameFr" : "nameEn";
    case "title":
    case "summary":
      return `${first}-${second ?? "en"}`;
    case "thresholds":
      return second === undefined ? null : `threshold-${second}-${third ?? "measured"}`;
    case "regulationLevel":
      return "level";
    default:
      return ["jurisdiction", "kind", "article", "binding", "language", "citation", "sourceUrl", "adoptedOn", "inForceFrom", "inForceTo"].includes(first) ? first : null;
  }
}
