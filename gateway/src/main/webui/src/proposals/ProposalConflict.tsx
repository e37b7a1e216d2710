import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { vote as voteQuery } from "../api/council";
import { isLanguage, profiles } from "../i18n/languages";
import { useFormats } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { QueryView } from "../layout/QueryView";
import { toForm, toProposal, type ProposalForm } from "./form";

type Props = { id: string; mine: ProposalForm; onMine: (etag: string) => void; onTheirs: () => void; onClose: () => void };

/** Somebody revised it meanwhile: both versions beside each other, and the writer decides. */
export function ProposalConflict({ id, mine, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const newest = useQuery({ ...voteQuery(id), staleTime: 0, refetchOnMount: "always" });
  return (
    <Dialog title={t("proposal.conflict.title")} onClose={onClose}>
      {/* What is in the cache is the version that was overtaken. */}
      {newest.isFetching ? <p role="status">{t("loading")}</p> : (
        <QueryView query={newest} lines={4}>
          {({ data, etag }) => (
            <>
              <p>{t("proposal.conflict.sentence", { when: instant(data.proposedAt) })}</p>
              <Differences mine={mine} theirs={toForm(data)} />
              {data.status !== "PROPOSED" && <p>{t(`council.voteMeaning.${data.status}`)} {t("proposal.noLonger")}</p>}
              <div className="dialog-actions">
                {data.status === "PROPOSED" && <Button variant="primary" onClick={() => onMine(etag)}>{t("proposal.conflict.mine")}</Button>}
                <Button variant="secondary" onClick={onTheirs}>{t("proposal.conflict.theirs")}</Button>
              </div>
            </>
          )}
        </QueryView>
      )}
    </Dialog>
  );
}

function Differences({ mine, theirs }: { mine: ProposalForm; theirs: ProposalForm }) {
  const { t } = useTranslation();
  const rows = useRows();
  const own = rows(mine);
  const other = new Map(rows(theirs).map(({ key, value }) => [key, value]));
  const keys = new Set(own.map(({ key }) => key));
  const all = [...own, ...rows(theirs).filter(({ key }) => !keys.has(key)).map((row) => ({ ...row, value: "" }))];
  const different = all.filter(({ key, value }) => value !== (other.get(key) ?? ""));
  if (different.length === 0) return <p>{t("instrument.conflict.same")}</p>;
  return (
    <table className="plain-table differences">
      <thead>
        <tr>
          <th scope="col"><span className="pf-v6-screen-reader">{t("instrument.conflict.what")}</span></th>
          <th scope="col">{t("instrument.conflict.yours")}</th>
          <th scope="col">{t("proposal.conflict.newer")}</th>
        </tr>
      </thead>
      <tbody>
        {different.map(({ key, label, value }) => (
          <tr key={key}><th scope="row">{label}</th><td dir="auto">{value || "–"}</td><td dir="auto">{other.get(key) || "–"}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

/** A proposal as lines that can be compared one by one. */
function useRows() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (form: ProposalForm) => {
    const { title, text, effects, effectiveFrom, concerns } = toProposal(form);
    const name = (language: string) => (isLanguage(language) ? profiles[language].name : language);
    return [
      ...Object.entries(title).map(([language, value]) => ({ key: `title ${language}`, label: t("proposal.titleIn", { language: name(language) }), value })),
      ...Object.entries(text).map(([language, value]) => ({ key: `text ${language}`, label: t("proposal.textIn", { language: name(language) }), value })),
      ...effects.map(({ kind, ...member }, i) => ({ key: `effect ${i}`, label: t("proposal.effectNumber", { number: i + 1 }), value: [t(`council.effect.${kind}`), ...leaves(member)].join(" · ") })),
      { key: "from", label: t("council.effects.from"), value: effectiveFrom ? instant(effectiveFrom) : "" },
      { key: "concerns", label: t("council.effects.concerns"), value: concerns ?? "" },
      { key: "method", label: t("council.vote.method"), value: form.method },
      { key: "meeting", label: t("council.meeting.title"), value: form.meeting },
    ];
  };
}

const leaves = (value: unknown): string[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [String(value)]);
