import { useTranslation } from "react-i18next";
import { changeMeeting, convene, type Meeting, type MeetingCall, type Versioned } from "../api/council";
import { SelectField } from "../instruments/fields";
import { errorsAt } from "../layout/Refusal";
import { StepDialog } from "../layout/StepDialog";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { useOrganOptions } from "../organs/OrganFacet";
import { TextField } from "../screening/fields";
import { InstantField } from "../votes/InstantField";
import { toField, toInstant } from "../votes/instants";

const keys = ["organ", "titleEn", "titleFr", "startsAt", "endsAt", "place", "zone"] as const;
const fieldOf = (pointer: string) => keys.find((key) => pointer === `/${key}`)?.replace(/^/, "meeting-") ?? null;
const blank: MeetingCall = { organ: "EC", titleEn: "", titleFr: "", startsAt: "", endsAt: "", place: "", zone: "Europe/Amsterdam" };
const formOf = ({ organ, title, startsAt, endsAt, place, zone }: Meeting): MeetingCall => ({ organ, titleEn: title.en, titleFr: title.fr, startsAt: toField(startsAt), endsAt: toField(endsAt), place, zone });

/** Convenes a meeting, or moves one that is convened. */
export function MeetingForm({ meeting }: { meeting: Versioned<Meeting> | null }) {
  const { t } = useTranslation();
  const [form, change, forget] = useDraft<MeetingCall>(`meeting:${meeting?.data.id ?? "new"}`, meeting ? formOf(meeting.data) : blank);
  const keyOf = useIntent();
  const organs = useOrganOptions();
  const body = { ...form, startsAt: toInstant(form.startsAt), endsAt: toInstant(form.endsAt) };
  const run = () => (meeting ? changeMeeting(meeting.data.id, meeting.etag, body) : convene(keyOf(body), body));
  const set = (key: keyof MeetingCall) => (value: string) => change({ ...form, [key]: value });
  return (
    <StepDialog label={t(meeting ? "council.desk.change" : "council.desk.convene")} title={t(meeting ? "council.desk.changeTitle" : "council.desk.conveneTitle")}
      confirm={t(meeting ? "council.desk.save" : "council.desk.conveneNow")} stale={["meeting", meeting?.data.id]} field={fieldOf} run={run} onDone={forget}>
      {(error) => {
        const errors = errorsAt(error, fieldOf);
        return (
          <div className="question">
            <SelectField id="meeting-organ" label={t("council.votes.organ")} value={form.organ} onChange={set("organ")} errors={errors("meeting-organ")} options={organs} />
            <TextField id="meeting-titleEn" label={t("council.desk.titleEn")} value={form.titleEn} onChange={set("titleEn")} errors={errors("meeting-titleEn")} />
            <TextField id="meeting-titleFr" label={t("council.desk.titleFr")} value={form.titleFr} onChange={set("titleFr")} errors={errors("meeting-titleFr")} />
            <InstantField id="meeting-startsAt" label={t("council.desk.startsAt")} value={form.startsAt} onChange={set("startsAt")} errors={errors("meeting-startsAt")} />
            <InstantField id="meeting-endsAt" label={t("council.desk.endsAt")} value={form.endsAt} onChange={set("endsAt")} errors={errors("meeting-endsAt")} />
            <TextField id="meeting-place" label={t("council.meeting.place")} value={form.place} onChange={set("place")} errors={errors("meeting-place")} />
            <TextField id="meeting-zone" label={t("council.desk.zone")} hint={t("council.desk.zoneHint")} value={form.zone} onChange={set("zone")} errors={errors("meeting-zone")} />
          </div>
        );
      }}
    </StepDialog>
  );
}
