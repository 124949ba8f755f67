import { doubtsOfWord, type StatedMeaning } from "@haat/core/courier-words";
import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { plain } from "../couriers/words.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { isFree } from "./acts.ts";
import type { StoredFinding } from "./rows.ts";

type Taught = Readonly<{ says: string; means: StatedMeaning }>;

/** What two have taught of the words of a courier's statements, each as they taught it last. */
export const wordsTaught = (books: Pick<Books, "ask">, courier: Courier): Promise<Taught[]> =>
  books.ask(sql`select says, means from (select distinct on (word) word as says, means from courier_word
    where courier = ${courier} and said_in = 'statement' order by word, made_at desc, proposal_id desc) w where means is not null order by says`);

const lastTaught = (courier: SQL, word: SQL): SQL => sql`select t.proposal_id, t.means from courier_word t
  where t.courier = ${courier} and t.said_in = 'statement' and t.word = ${plain(word)} order by t.made_at desc, t.proposal_id desc limit 1`;

/** Its word is not known, or says what our record does not. */
const doubtsWord: SQL = sql`exists (select from jsonb_array_elements(r.findings) f where f ->> 'label' in (${sql.join(
  doubtsOfWord.map((each) => sql`${each}::text`),
  sql`, `,
)}))`;

/** A parcel's row that waits for what its word means, and for nobody else, and was not read as two have taught it, `w`. */
const waitsForWord: SQL = sql`r.state = 'waiting' and coalesce(r.outcome_stated, r.outcome) is distinct from w.means and ${doubtsWord} and r.consignment_id is not null
  and r.disputed_at is null and ${isFree}`;

export type StatedWord = Readonly<{
  /** As two will have it; null: no row waits for it, and nobody has taught it. */
  word: string | null;
  means: StatedMeaning | null;
  /** One of those rows is of a shop that `by` works for. */
  isOwn: boolean;
}>;

/** Of a word as somebody wrote it. */
export async function statedWord(
  tx: Tx,
  { courier, word, by }: Readonly<{ courier: Courier; word: string; by: string }>,
): Promise<StatedWord> {
  const { rows } =
    await tx.execute<StatedWord>(sql`with asked as (select ${plain(sql`${word}::text`)} as word),
      taught as (select w.means from courier_word w join asked a on a.word = w.word where w.courier = ${courier} and w.said_in = 'statement'
        order by w.made_at desc, w.proposal_id desc limit 1),
      waiting as (select c.vendor_id from remittance_row r join remittance m on m.id = r.remittance_id join asked a on ${plain(sql`r.word`)} = a.word
        join consignment c on c.id = r.consignment_id where m.courier = ${courier} and r.state = 'waiting' and ${doubtsWord})
    select case when exists (select from waiting) or exists (select from taught) then a.word end as word, (select means from taught) as means,
      exists (select from waiting w where ${worksFor(by, sql`w.vendor_id`)}) as "isOwn" from asked a`);
  return rows[0] ?? { word: null, means: null, isOwn: false };
}

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** Read before its word was taught. */
export const rowsToTeach = (books: Books, limit: number): Promise<RowName[]> =>
  books.ask(sql`select r.remittance_id as "remittanceId", r.line from remittance_row r join remittance m on m.id = r.remittance_id
      join lateral (${lastTaught(sql`m.courier`, sql`r.word`)}) w on w.means is not null
    where ${waitsForWord} order by r.remittance_id, r.line limit ${limit}`);

export type TaughtRow = Readonly<{
  courier: Courier;
  /** The courier's own number of its parcel. */
  number: string;
  match: "exact" | "secondary" | "by_hand";
  findings: readonly StoredFinding[];
  means: StatedMeaning;
  /** Who agreed, and why it was asked for. */
  by: string;
  reason: string;
  proposalId: string;
}>;

/** Locked, its order before it. Null: it waits for no word any more, or nobody knows it again. */
export async function lockTaughtRow(tx: Tx, { remittanceId, line }: RowName): Promise<TaughtRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } =
    await tx.execute<TaughtRow>(sql`select c.courier, c.number, r.match, r.findings, w.means, p.checker_id as by, p.reason, p.id as "proposalId"
    from remittance_row r join consignment c on c.id = r.consignment_id join lateral (${lastTaught(sql`c.courier`, sql`r.word`)}) w on w.means is not null
      join proposal p on p.id = w.proposal_id
    where r.remittance_id = ${remittanceId} and r.line = ${line} and ${waitsForWord} for update of r`);
  return rows[0] ?? null;
}
