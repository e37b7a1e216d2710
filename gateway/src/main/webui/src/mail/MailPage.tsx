import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { letters, type LetterStatus } from "../api/letters";
import { every, known } from "../api/values";
import { Facet, FilterBar } from "../layout/Filters";
import { Page } from "../layout/Page";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { LetterDetail } from "./LetterDetail";
import { LetterTable } from "./LetterTable";

const letterStatuses = every<LetterStatus>()(["FAILED", "QUEUED", "SENT"]);

export function MailPage() {
  return <Guarded kind="staff">{() => <Mail />}</Guarded>;
}

function Mail() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const status = known(letterStatuses, search.status);
  const query = useQuery(letters({ status, cursor: search.cursor }));
  const refused = query.error instanceof ApiProblem && query.error.problem.status === 403;
  return (
    <Page title={t("mail.title")} lead={<p>{t("mail.lead")}</p>} crumbs={[{ page: "/desk", label: t("desk.title") }]}>
      {refused ? (
        <p className="notice">{t("mail.whoMay")}</p>
      ) : (
        <>
          <FilterBar label={t("mail.filters")} active={Boolean(status)} onClear={() => change({ status: "", cursor: "" })}>
            <Facet id="status" label={t("mail.status")} value={status ?? ""} onChange={(value) => change({ status: value, cursor: "" })}
              options={letterStatuses.map((value) => ({ value, label: t(`mail.statusName.${value}`) }))} />
          </FilterBar>
          <QueryView query={query} lines={8}>
            {(data) => (
              <>
                {data.items.length === 0 ? (
                  <p className="empty">{status ? t("mail.noneFiltered") : t("mail.none")}</p>
                ) : (
                  <LetterTable items={data.items} />
                )}
                <Paging page="/desk/mail" label={t("mail.paging")} next={data.nextCursor} />
              </>
            )}
          </QueryView>
          {search.letter && <LetterDetail key={search.letter} id={search.letter} onClose={() => change({ letter: "" }, false)} />}
        </>
      )}
    </Page>
  );
}
