import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type Message = Readonly<{
  key: string;
  provider: string;
  authentic: string;
  attemptId: string | null;
  body: string;
}>;

/** Anybody may send what is refused: of so many an hour there is nothing more to learn. */
const mostRefused = 200;

/**
 * False: this message has been seen before, or it was refused and too many were. In the same step, also of a repeated one, since the first time may have been cut off:
 * the payment it names, if it is still open, is due to be asked about even if whoever took the message does not get to it.
 */
export async function noteHookMessage(
  books: Books,
  { key, provider, authentic, attemptId, body }: Message,
): Promise<boolean> {
  const rows = await books.ask(sql`with due as (
      update payment_attempt set next_query_at = least(next_query_at, now() + interval '5 seconds')
       where id = ${attemptId} and gateway_ref is not null
         and state in ('unknown_init','initiated','capturing','unknown','failed','expired','cancelled'))
    insert into hook_message (key, provider, authentic, attempt_id, body)
    select ${key}, ${provider}, ${authentic}, ${attemptId}, ${body} where ${authentic}::text = 'yes'
      or (select count(*) from (select from hook_message where authentic <> 'yes' and received_at > now() - interval '1 hour' limit ${mostRefused}) r) < ${mostRefused}
    on conflict (key) do nothing returning key`);
  return rows.length === 1;
}

/** Those of a month ago; support has looked by then. */
export const forgetRefusedNotices = (books: Books): Promise<unknown> =>
  books.ask(
    sql`delete from hook_message where authentic <> 'yes' and received_at < now() - interval '30 days'`,
  );
