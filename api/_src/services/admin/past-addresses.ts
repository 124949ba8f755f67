import type { PastAddressBody, PastAddressList } from "@haat/contract/page-addresses";
import { DomainError } from "@haat/core/errors";
import { spellingsOf } from "@haat/core/page-path";
import {
  forgetPastAddress,
  keepPastAddresses,
  listPastAddresses,
  unledAddresses,
} from "@haat/db/queries/catalog/page-addresses";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

const shown = 100;

export async function readPastAddresses(
  { books }: Pick<NodeCtx, "books">,
  part: string | null,
): Promise<PastAddressList> {
  const rows = await listPastAddresses(books, { part: part || null, limit: shown + 1 });
  const items = rows.slice(0, shown).map((row) => ({ ...row, madeAt: instantView(row.madeAt) }));
  return { items, isMore: rows.length > shown };
}

/** All of them or none; refuses with the first that leads to no page of ours, or that is one itself. */
export async function addPastAddresses(ctx: NodeCtx, { items }: PastAddressBody): Promise<PastAddressList> {
  const led = items.map(({ from, to }) => ({ from: kept(from), to: kept(to) }));
  const twice = led.find(({ from }, place) => led.findIndex((each) => each.from === from) < place);
  if (twice) throw new DomainError("page_address.twice", { path: twice.from });
  await ctx.books.transact(async (tx) => {
    const [unled] = await unledAddresses(tx, led);
    if (unled !== undefined) throw new DomainError("page_address.unled", { path: unled });
    await keepPastAddresses(tx, led, userIdOf(ctx));
    const subject = led.length === 1 ? (led[0]?.from ?? "") : "";
    await noteAudit(tx, { ...authorOf(ctx), action: "page_address.add", subject, after: { items: led } });
  });
  return readPastAddresses(ctx, null);
}

export async function forgetAddress(ctx: NodeCtx, path: string): Promise<PastAddressList> {
  await ctx.books.transact(async (tx) => {
    if (!(await forgetPastAddress(tx, path))) throw new DomainError("page_address.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "page_address.forget", subject: path });
  });
  return readPastAddresses(ctx, null);
}

function kept(address: string): string {
  const [path] = spellingsOf(address);
  if (path === undefined) throw new DomainError("page_address.unled", { path: address });
  return path;
}
