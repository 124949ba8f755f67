import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type NoteRow = Readonly<{ id: string; author: string; text: string; at: string }>;

/** Newest first. `subject`: a person's, an order's or a shop's id. */
export const notesAbout = (
  subject: SQL,
): SQL => sql`coalesce((select json_agg(json_build_object('id', n.id, 'author', a.name, 'text', n.text,
    'at', n.at) order by n.id desc)
  from (select * from support_note where subject = ${subject} order by id desc limit 100) n join user_account a on a.id = n.author_id), '[]')`;

export async function listNotes(db: Database, viewer: Viewer, subject: string): Promise<readonly NoteRow[]> {
  const [row] = await db.ask<{ notes: NoteRow[] }>(
    viewer,
    sql`select ${notesAbout(sql`${subject}`)} as notes`,
  );
  return row?.notes ?? [];
}

const tables = { person: sql`user_account`, order: sql`orders`, shop: sql`vendor` } as const;
export type NoteSubject = keyof typeof tables;

type NewNote = Readonly<{ id: string; about: NoteSubject; subject: string; authorId: string; text: string }>;

/** False when there is nothing to note about. */
export async function addNote(tx: Tx, { id, about, subject, authorId, text }: NewNote): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into support_note (id, subject, author_id, text)
    select ${id}, s.id, ${authorId}, ${text} from ${tables[about]} s where s.id = ${subject} returning id`);
  return rows.length === 1;
}
