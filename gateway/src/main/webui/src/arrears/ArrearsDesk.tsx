import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { arrears, recordArrears } from "../api/proposals";
import { useFormats } from "../i18n/useLanguage";
import { DateField } from "../instruments/fields";
import { errorsAt } from "../layout/Refusal";
import { QueryView } from "../layout/QueryView";
import { StepDialog } from "../layout/StepDialog";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { Field } from "../screening/fields";
import { StateLink } from "../states/StateLink";
import { StateSelect } from "../states/StateSelect";
import { useStateName } from "../states/useStates";
import { ArticleLink } from "../treaty/ArticleLink";

const keys = ["state", "from", "until"] as const;
const fieldOf = (pointer: string) => keys.find((key) => pointer === `/${key}`)?.replace(/^/, "arrears-") ?? null;
const blank = { state: "", from: "", until: "" };

/** Which Parties have no vote because of their contributions, and the entry that says so or ends it. */
export function ArrearsDesk({ secretary }: { secretary: boolean }) {
  const { t } = useTranslation();
  const { day, compare } = useFormats();
  const name = useStateName();
  const query = useQuery(arrears());
  return (
    <section aria-labelledby="arrears-heading" className="band">
      <h2 id="arrears-heading">{t("arrears.title")}</h2>
      <p>{t("arrears.lead")} <ArticleLink number="11(6)" /></p>
      <QueryView query={query} lines={2}>
        {({ on, states }) => (
          <>
            {states.length === 0 ? <p className="empty">{t("arrears.none")}</p> : (
              <ul className="state-columns">{[...states].sort((a, b) => compare(name(a), name(b))).map((state) => <li key={state}><StateLink code={state} /></li>)}</ul>
            )}
            <p className="as-of">{t("asOf.sentence", { when: day(on) })}</p>
          </>
        )}
      </QueryView>
      {secretary && <div className="band-line"><Entry /></div>}
    </section>
  );
}

function Entry() {
  const { t } = useTranslation();
  const keyOf = useIntent();
  const [form, change, forget] = useDraft("arrears", blank);
  const body = { ...form, until: form.until || null };
  const done = () => {
    change(blank);
    forget();
  };
  return (
    <StepDialog label={t("arrears.record")} title={t("arrears.record")} confirm={t("arrears.recordNow")} stale={["arrears"]} field={fieldOf} run={() => recordArrears(keyOf(body), body)} onDone={done}>
      {(error) => {
        const errors = errorsAt(error, fieldOf);
        return (
          <div className="question">
            <p>{t("arrears.consequence")}</p>
            <Field id="arrears-state" label={t("states.state")} errors={errors("arrears-state")}>
              <StateSelect id="arrears-state" value={form.state} onChange={(state) => change({ ...form, state })} none={t("instrument.choose")} />
            </Field>
            <DateField id="arrears-from" label={t("arrears.from")} value={form.from} onChange={(from) => change({ ...form, from })} errors={errors("arrears-from")} />
            <DateField id="arrears-until" label={t("arrears.until")} hint={t("arrears.untilHint")} value={form.until} onChange={(until) => change({ ...form, until })} errors={errors("arrears-until")} />
          </div>
        );
      }}
    </StepDialog>
  );
}
