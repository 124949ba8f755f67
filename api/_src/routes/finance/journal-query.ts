import type { JournalFilter } from "@haat/contract/ledger";
import type { z } from "zod";
import type { JournalAsk } from "../../services/finance/search-journals.ts";

/** What a search leaves open is null. */
export function journalAsk(query: Omit<z.infer<typeof JournalFilter>, "cursor" | "limit">): JournalAsk {
  const { account = null, event = null, order = null, key = null } = query;
  const { from = null, to = null, min = null, max = null } = query;
  return { account, event, order: order || null, key: key || null, from, to, min, max };
}
