import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** Walks that ran out a day ago; until then a late answer finds out that it is late. */
export const forgetWalks = async (books: Books): Promise<void> =>
  void (await books.ask(sql`delete from oauth_flow where expires_at < now() - interval '1 day'`));
