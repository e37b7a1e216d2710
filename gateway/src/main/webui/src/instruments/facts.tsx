import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useLanguage";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";
import type { ActForm } from "./content";
import { withPowers } from "./content";
import { DocumentLink } from "./DocumentLink";
import { particularsOf } from "./kinds";
import { useLanguageName } from "./languages";
import { TargetName } from "./TargetName";

export type Fact = { key: string; label: string; value: unknown; shown: ReactNode };

/** What an instrument says, in the order of its form; what is not given has nothing to show. */
export function useFacts(state: string) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const languageName = useLanguageName();

  return (form: ActForm): Fact[] => {
    const asked = particularsOf(form.type);
    const fact = (key: Fact["key"], label: string, value: unknown, shown: ReactNode): Fact => ({ key, label, value, shown: value ? shown : null });
    const list = (lines: string[], item: (line: string) => ReactNode) => (
      <ul className="inline-list">{lines.map((line) => <li key={line}>{item(line)}</li>)}</ul>
    );
    const powers = withPowers(form);
    const all: (Fact | false)[] = [
      fact("type", t("instrument.field.type"), form.type, t(`act.${form.type}`)),
      fact("instrumentDate", t("instrument.field.instrumentDate"), form.instrumentDate, readable(form.instrumentDate, day)),
      asked.includes("decision") && fact("decision", t("instrument.field.decision"), form.decision, <bdi dir="ltr">{form.decision}</bdi>),
      asked.includes("target") && fact("target", t("instrument.field.target"), form.target, <TargetName id={form.target} type={form.type} state={state} />),
      asked.includes("articles") && fact("articles", t("instrument.field.articles"), form.articles.join("\n"), list(form.articles, (number) => <ArticleLink number={number} />)),
      asked.includes("opposes") && fact("opposes", t("instrument.field.opposes"), String(form.opposes), t(`boolean.${form.opposes}`)),
      asked.includes("predecessor") && fact("predecessor", t("instrument.field.predecessor"), form.predecessor, <StateLink code={form.predecessor} />),
      asked.includes("territories") && fact("territories", t("instrument.field.territories"), form.territories.join("\n"), list(form.territories, (code) => <Territory code={code} />)),
      asked.includes("effectiveDate") && fact("effectiveDate", t("instrument.field.effectiveDate"), form.effectiveDate, readable(form.effectiveDate, day)),
      asked.includes("until") && fact("until", t("instrument.field.until"), form.until, readable(form.until, day)),
      fact("office", t("instrument.field.office"), form.office, form.office && t(`office.${form.office}`)),
      fact("name", t("instrument.field.name"), form.name.trim(), <bdi>{form.name}</bdi>),
      powers && fact("powersOffice", t("instrument.field.powersOffice"), form.powersOffice, form.powersOffice && t(`office.${form.powersOffice}`)),
      powers && fact("powersName", t("instrument.field.powersName"), form.powersName.trim(), <bdi>{form.powersName}</bdi>),
      powers && fact("powersOn", t("instrument.field.powersOn"), form.powersOn, readable(form.powersOn, day)),
      powers && fact("fullPowersDocument", t("instrument.field.fullPowersDocument"), form.fullPowersDocument, <DocumentLink id={form.fullPowersDocument} />),
      fact("document", t("instrument.field.document"), form.document, <DocumentLink id={form.document} />),
      fact("language", t("instrument.field.language"), form.language, languageName(form.language)),
      asked.includes("statement") &&
        fact("statement", t("instrument.field.statement"), form.statement.trim(), <blockquote className="statement" lang={form.language || undefined} dir="auto">{form.statement}</blockquote>),
      fact("note", t("instrument.field.note"), form.note.trim(), <span dir="auto">{form.note}</span>),
    ];
    return all.filter((entry) => entry !== false);
  };
}

/** A draft may hold what is no date. */
const readable = (text: string, day: (iso: string) => string) => (Number.isNaN(Date.parse(text)) ? text : day(text));

/** A territory is named by its code in the register, or in words. */
function Territory({ code }: { code: string }) {
  return /^[A-Z]{3}$/.test(code) ? <StateLink code={code} /> : <bdi>{code}</bdi>;
}

export function FactList({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      {facts.filter(({ shown }) => shown).map(({ key, label, shown }) => (
        <div key={key}><dt>{label}</dt><dd>{shown}</dd></div>
      ))}
      {facts.every(({ shown }) => !shown) && <div><dt>–</dt><dd>{t("instrument.nothingYet")}</dd></div>}
    </dl>
  );
}
