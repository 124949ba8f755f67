import type { CourierItem, CourierLine } from "../courier-line.ts";
import { type CourierHeader, readCourierLines } from "../courier-lines.ts";
import type { CourierProfile } from "../courier-profile.ts";
import { courierProfiles } from "../courier-profiles.ts";

/** What a file of this text is read as. */
export async function read(text: string, profile: CourierProfile = courierProfiles.pathao) {
  const items: CourierItem[] = [];
  let header: CourierHeader | null = null;
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const item of readCourierLines(profile, bytes, (found) => (header = found))) items.push(item);
  return { items, header: header as CourierHeader | null };
}

export const heads =
  "Consignment ID,Merchant Order ID,Status,Collected Amount,Delivery Fee,COD Fee,Payout,Closed At";
export const good = "CN1,R1,Delivered,1500,80,15,1405,02/10/2026 05:06 PM";

/** The only row of a file with these headings. */
export async function row(cells: string, headings = heads, profile?: CourierProfile): Promise<CourierItem> {
  const { items } = await read(`${headings}\n${cells}`, profile);
  const [item, ...others] = items;
  if (!item || others.length > 0) throw new Error(`${items.length} items in place of one`);
  return item;
}
export const line = async (...args: Parameters<typeof row>): Promise<CourierLine> => {
  const item = await row(...args);
  if (item.kind !== "line" || item.unread) throw new Error(`a ${item.kind}, ${JSON.stringify(item)}`);
  return item;
};

/** `good`, read. */
export const said = {
  ...{ kind: "line", line: 2, consignment: "CN1", reference: "R1", tracking: null, word: "Delivered" },
  ...{
    outcome: "delivered",
    phoneTail: null,
    closedAt: new Date("2026-10-02T11:06:00Z"),
    isAdjustment: false,
  },
  ...{
    collectedMinor: 150_000n,
    deliveryFeeMinor: 8000n,
    codFeeMinor: 1500n,
    charges: [],
    advanceMinor: 0n,
    payoutMinor: 140_500n,
  },
};

/** That one cell of a row cannot be read. */
export const unread = (fault: string, text?: string) => ({
  ...{ kind: "line", unread: { cells: [{ fault, ...(text !== undefined && { text }) }] } },
});
