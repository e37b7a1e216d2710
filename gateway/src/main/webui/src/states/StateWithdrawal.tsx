import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { withdrawalOf } from "../api/register";
import type { StateDetail, WithdrawalDossier } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { permitPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { ArticleLink } from "../treaty/ArticleLink";

export function StateWithdrawal({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  const gaveNotice = state.timeline.some(({ act }) => (act.correctedType ?? act.type) === "WITHDRAWAL_NOTICE");
  const query = useQuery(withdrawalOf(state.code, useMoment(), gaveNotice));
  // A notice that was taken back is in the list of acts and nowhere else.
  if (!gaveNotice || query.data === null) return null;
  return (
    <section aria-labelledby="withdrawal-heading" className="band">
      <h2 id="withdrawal-heading">{t("stateWithdrawal.title")}</h2>
      <QueryView query={query} lines={3}>{(dossier) => dossier && <Notice dossier={dossier} />}</QueryView>
    </section>
  );
}

function Notice({ dossier }: { dossier: WithdrawalDossier }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  const { withdrawal, checklist } = dossier;
  const left = withdrawal.status === "WITHDRAWN";
  return (
    <>
      <p>{t(left ? "stateWithdrawal.left" : "stateWithdrawal.leaves", { day: day(withdrawal.effectiveOn) })} <ArticleLink number={dossier.article} /></p>
      <dl className="two-facts">
        <div><dt>{t("stateWithdrawal.given")}</dt><dd>{day(withdrawal.givenOn)}</dd></div>
        <div><dt>{t("stateWithdrawal.effective")}</dt><dd>{day(withdrawal.effectiveOn)}</dd></div>
        {!left && <div><dt>{t("stateWithdrawal.toRun")}</dt><dd>{t("stateWithdrawal.days", { count: withdrawal.daysLeft, shown: count(withdrawal.daysLeft) })}</dd></div>}
        <div>
          <dt>{t("stateWithdrawal.retractable")}</dt>
          <dd>{withdrawal.retractableUntil ? day(withdrawal.retractableUntil) : t("stateWithdrawal.noRetraction")}</dd>
        </div>
      </dl>
      {checklist && <Checklist checklist={checklist} />}
    </>
  );
}

function Checklist({ checklist }: { checklist: NonNullable<WithdrawalDossier["checklist"]> }) {
  const { t } = useTranslation();
  const { day, instant, count } = useFormats();
  const unheard = checklist.sources.filter(({ standing }) => standing !== "FOLLOWING");
  return (
    <>
      <h3>{t("stateWithdrawal.checklist")}</h3>
      <p>
        {t(checklist.overdue ? "stateWithdrawal.overdue" : "stateWithdrawal.due", { open: count(checklist.open), done: count(checklist.done), day: day(checklist.due) })}
      </p>
      <p className="sub">{t("stateWithdrawal.confidential")}</p>
      {unheard.length > 0 && (
        <ul className="plain-links">
          {unheard.map((source) => (
            <li key={source.service} className="standing">
              {t("stateWithdrawal.unheard", { service: source.service, when: source.heardAt ? instant(source.heardAt) : "–" })}
            </li>
          ))}
        </ul>
      )}
      {checklist.groups.map((group) => (
        <details key={group.kind} className="folded" open>
          <summary>{t("stateWithdrawal.group", { kind: t(`holding.${group.kind}`), open: count(group.open), done: count(group.done) })}</summary>
          <ul className="checks">
            {group.items.map((item) => (
              <li key={item.href}>
                {item.kind === "TRAINING_APPLICATION" ? (
                  <PageLink page={permitPage(item.label)}><bdi dir="ltr" className="number-code">{item.label}</bdi></PageLink>
                ) : (
                  <bdi>{item.label}</bdi>
                )}
                <span className="sub">
                  {item.doneAt ? t("stateWithdrawal.done", { when: instant(item.doneAt) }) : t("stateWithdrawal.held", { when: instant(item.since) })}
                </span>
              </li>
            ))}
          </ul>
          {group.open + group.done > group.items.length && <p className="sub">{t("stateWithdrawal.more", { shown: count(group.items.length), total: count(group.open + group.done) })}</p>}
        </details>
      ))}
    </>
  );
}
