import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { instrument as instrumentQuery } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { QueryView } from "../layout/QueryView";
import { toForm, type ActForm } from "./content";
import { useFacts } from "./facts";

type Props = { id: string; mine: ActForm; onMine: (etag: string) => void; onTheirs: () => void; onClose: () => void };

/** Another person of the delegation saved meanwhile: both versions beside each other, and the writer decides. */
export function ConflictDialog({ id, mine, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation();
  const newest = useQuery({ ...instrumentQuery(id), staleTime: 0, refetchOnMount: "always" });
  return (
    <Dialog title={t("instrument.conflict.title")} onClose={onClose}>
      {/* What is in the cache is the version that was overtaken. */}
      {newest.isFetching ? <p role="status">{t("loading")}</p> : <QueryView query={newest} lines={4}>{(read) => {
        const { summary, history, allowedActions, content } = read.instrument;
        const last = history.at(-1);
        return (
          <>
            <p>{t("instrument.conflict.sentence", { name: last?.name ?? "–" })}</p>
            <Differences state={summary.state} mine={mine} theirs={toForm(summary.type, content)} at={summary.updatedAt} />
            {!allowedActions.includes("content") && <p>{t("instrument.conflict.gone", { status: t(`instrument.status.${summary.status}`) })}</p>}
            <div className="dialog-actions">
              {allowedActions.includes("content") && <Button variant="primary" onClick={() => onMine(read.etag)}>{t("instrument.conflict.mine")}</Button>}
              <Button variant="secondary" onClick={onTheirs}>{t("instrument.conflict.theirs")}</Button>
            </div>
          </>
        );
      }}</QueryView>}
    </Dialog>
  );
}

function Differences({ state, mine, theirs, at }: { state: string; mine: ActForm; theirs: ActForm; at: string }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const facts = useFacts(state);
  const other = new Map(facts(theirs).map((fact) => [fact.key, fact]));
  const own = new Map(facts(mine).map((fact) => [fact.key, fact]));
  const keys = [...new Set([...own.keys(), ...other.keys()])].filter((key) => (own.get(key)?.value ?? "") !== (other.get(key)?.value ?? ""));
  if (keys.length === 0) return <p>{t("instrument.conflict.same")}</p>;
  return (
    <table className="plain-table differences">
      <thead>
        <tr>
          <th scope="col"><span className="pf-v6-screen-reader">{t("instrument.conflict.what")}</span></th>
          <th scope="col">{t("instrument.conflict.yours")}</th>
          <th scope="col">{t("instrument.conflict.newer", { when: instant(at) })}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{(own.get(key) ?? other.get(key))?.label}</th>
            <td>{own.get(key)?.shown || "–"}</td>
            <td>{other.get(key)?.shown || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
