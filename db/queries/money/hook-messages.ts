import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type Message = Readonly<{
  key: string;
  provider: string;
  authentic: string;
  attemptId: string | null;
  body: string;
}>;

/** False: this message has been seen before. */
export async function noteHookMessage(
  books: Books,
  { key, provider, authentic, attemptId, body }: Message,
): Promise<boolean> {
  const rows = await books.ask(sql`insert into hook_message (key, provider, authentic, attempt_id, body)
    values (${key}, ${provider}, ${authentic}, ${attemptId}, ${body}) on conflict (key) do nothing returning key`);
  return rows.length === 1;
}
