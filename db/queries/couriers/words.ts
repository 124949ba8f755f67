import type { Courier } from "@haat/core/couriers";
import type { StatedMeaning, TaughtMeaning } from "@haat/core/courier-words";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { SaidIn } from "../proposals/remittance-wish.ts";

/** As words are compared: in small letters, without the blanks around them. */
export const plain = (word: SQL): SQL => sql`lower(btrim(left(${word}, 200)))`;

/** What two have taught of it last; null: nobody knows it. */
export async function taughtOf(tx: Tx, courier: Courier, word: string): Promise<TaughtMeaning | null> {
  const { rows } = await tx.execute<{ means: TaughtMeaning | null }>(sql`select means from courier_word
    where courier = ${courier} and said_in = 'parcel' and word = ${plain(sql`${word}::text`)} order by made_at desc, proposal_id desc limit 1`);
  return rows[0]?.means ?? null;
}

export type Unknown = Readonly<{
  /** As two will have it; null: he has said no such word that nobody knew. */
  word: string | null;
  means: TaughtMeaning | null;
}>;

/** Of a word as somebody wrote it. */
export async function wordSaid(tx: Tx, courier: Courier, word: string): Promise<Unknown> {
  const { rows } = await tx.execute<{
    word: string;
  }>(sql`select ${plain(sql`e.word`)} as word from courier_event e
    where e.courier = ${courier} and e.kind = 'unknown' and ${plain(sql`e.word`)} = ${plain(sql`${word}::text`)} limit 1`);
  return { word: rows[0]?.word ?? null, means: await taughtOf(tx, courier, word) };
}

type NewWord = Readonly<{
  proposalId: string;
  courier: Courier;
  word: string;
  means: TaughtMeaning | StatedMeaning | null;
  saidIn?: SaidIn;
}>;

/** From now on, as two have agreed. */
export const teachWord = (
  tx: Tx,
  { proposalId, courier, word, means, saidIn = "parcel" }: NewWord,
): Promise<unknown> =>
  tx.execute(
    sql`insert into courier_word (proposal_id, courier, word, means, said_in) values (${proposalId}, ${courier}, ${word}, ${means}, ${saidIn})`,
  );

export type ReadAgain = Readonly<{
  caseId: string;
  eventId: string;
  courier: Courier;
  number: string;
  word: string;
  at: string;
  source: "hook" | "poll" | "statement";
  isProvisional: boolean;
  means: TaughtMeaning;
  /** Who agreed, and why it was asked for. */
  by: string;
  reason: string;
}>;

/** Said before its word was taught, and waiting for a person; the oldest first. */
export const casesToReadAgain = (books: Books, most: number): Promise<ReadAgain[]> =>
  books.ask<ReadAgain>(sql`select k.id as "caseId", e.id::text as "eventId", e.courier, c.number, e.word, e.event_at as at, e.source,
      e.is_provisional as "isProvisional", w.means, p.checker_id as by, p.reason
    from parcel_case k join courier_event e on e.id = k.event_id join consignment c on c.id = e.consignment_id
      join lateral (select * from courier_word w where w.courier = e.courier and w.said_in = 'parcel' and w.word = ${plain(sql`e.word`)}
        order by w.made_at desc, w.proposal_id desc limit 1) w on w.means is not null
      join proposal p on p.id = w.proposal_id
    where k.state = 'open' and k.kind = 'unknown_word' and c.number is not null order by e.id limit ${most}`);

/** Guarded: nobody has ended it meanwhile. */
export const endAsTaught = (tx: Tx, { caseId, by, reason }: ReadAgain): Promise<unknown> =>
  tx.execute(sql`update parcel_case set state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}
    where id = ${caseId} and state = 'open' and kind = 'unknown_word'`);

export type WordRow = Readonly<{
  courier: Courier;
  word: string;
  times: number;
  open: number;
  lastAt: string | null;
  orderId: string | null;
  taught: readonly Readonly<{
    means: TaughtMeaning | null;
    by: readonly string[];
    at: string;
    reason: string;
  }>[];
  proposalId: string | null;
}>;

/**
 * What couriers said of parcels of ours in the last year and nobody knew, and what two have taught since: first what waits for a
 * person, the most frequent first.
 */
export const unknownWords = (books: Books, courier: Courier | null): Promise<WordRow[]> =>
  books.ask<WordRow>(sql`with said as (
      select e.courier, ${plain(sql`coalesce(e.word, '')`)} as plain, (array_agg(coalesce(e.word, '') order by e.id desc))[1] as word, count(*)::integer as times,
        count(*) filter (where exists (select from parcel_case k where k.event_id = e.id and k.state = 'open'))::integer as open,
        max(e.received_at) as last, (array_agg(c.order_id order by e.id desc))[1] as order_id
      from courier_event e join consignment c on c.id = e.consignment_id
      where e.kind = 'unknown' and e.received_at > now() - interval '1 year' group by 1, 2),
    taught as (select w.courier, w.word as plain,
        json_agg(json_build_object('means', w.means, 'by', json_build_array(m.name, k.name), 'at', w.made_at, 'reason', p.reason) order by w.made_at desc, p.id desc) as acts
      from courier_word w join proposal p on p.id = w.proposal_id join user_account m on m.id = p.maker_id join user_account k on k.id = p.checker_id
      where w.said_in = 'parcel' group by 1, 2)
    select courier, coalesce(s.word, plain) as word, coalesce(s.times, 0) as times, coalesce(s.open, 0) as open, s.last as "lastAt", s.order_id as "orderId",
      coalesce(t.acts, '[]') as taught,
      (select p.id from proposal p where p.kind = 'courier.word' and p.subject = courier || ':' || plain and p.state = 'open' and p.expires_at > now()) as "proposalId"
    from said s full join taught t using (courier, plain)
    where true ${courier ? sql`and courier = ${courier}` : sql``}
    order by coalesce(s.open, 0) = 0, t.acts is not null, times desc, s.last desc nulls last limit 100`);
