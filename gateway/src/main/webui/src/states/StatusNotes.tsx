import { useTranslation } from "react-i18next";
import type { StatusNote } from "../api/statusList";
import { useFormats } from "../i18n/useLanguage";
import { ArticleLink } from "../treaty/ArticleLink";
import { StateLink } from "./StateLink";
import { useStateName } from "./useStates";

const anchor = (number: number) => `note-${number}`;

/** The numbers of the notes to a participant, as links to them. */
export function NoteMarks({ notes }: { notes: StatusNote[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <sup className="note-marks">
      {notes.map(({ number }) => (
        <a key={number} href={`#${anchor(number)}`} aria-label={t("statusNotes.mark", { number })}>{number}</a>
      ))}
    </sup>
  );
}

/** Reservations, declarations, objections and territorial applications below the list, numbered as on its paper. */
export function StatusNotes({ notes }: { notes: StatusNote[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-heading" className="band">
      <h2 id="notes-heading">{t("statusNotes.title")}</h2>
      <ol className="status-notes">
        {notes.map((note) => <li key={note.number} id={anchor(note.number)} value={note.number}><Note note={note} /></li>)}
      </ol>
    </section>
  );
}

function Note({ note }: { note: StatusNote }) {
  const { t } = useTranslation();
  const { day, languageName, list } = useFormats();
  const name = useStateName();
  const { about } = note;
  return (
    <>
      <p><StateLink code={note.code} /> <span className="sub">{t("acts.named", { act: t(`act.${note.type}`), day: day(note.date) })}</span></p>
      {about && <p className="sub">{t("statusNotes.about", { state: name(about.code), act: t(`act.${about.type}`), day: day(about.date) })}</p>}
      {note.articles.length > 0 && <ul className="inline-list">{note.articles.map((number) => <li key={number}><ArticleLink number={number} /></li>)}</ul>}
      {note.territories.length > 0 && <p className="sub">{t("statusNotes.territories", { names: list(note.territories) })}</p>}
      {note.excludesRelations && <p className="sub">{t("statusNotes.excludes")}</p>}
      {note.statement && (
        <>
          {note.language && <p className="sub">{t("statusNotes.original", { language: languageName(note.language) })}</p>}
          <blockquote className="statement" lang={note.language ?? undefined} dir="auto">{note.statement}</blockquote>
        </>
      )}
    </>
  );
}
