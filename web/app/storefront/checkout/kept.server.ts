import type { Api } from "../../lib/api.server.ts";
import { findAddresses, keepAddress } from "../addresses/queries.server.ts";
import type { Draft } from "./draft.ts";
import { another, withAddress } from "./kept.ts";

/** The draft with the picked address in it, emptied for another one; unchanged when that is gone meanwhile. */
export async function pickDraft(
  { api, draft }: Readonly<{ api: Api; draft: Draft }>,
  id: string,
): Promise<Draft> {
  if (id === another) return withAddress(draft, null);
  const kept = (await findAddresses(api)).find((address) => address.id === id);
  return kept ? withAddress(draft, kept) : draft;
}

/** After the order, when the buyer asked for it. A full book or a silent service must not hold up an order that is placed. */
export async function keepFromDraft(api: Api, draft: Draft): Promise<void> {
  if (draft.keep === "yes") await keepAddress(api, null, draft).catch(() => undefined);
}
