import type { WishChannel, WishList } from "@haat/contract/wishes";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readAddresses } from "@haat/db/queries/sessions/read-addresses";
import { dropWish, keepWish, listWishes, waitForStock, waitNoMore } from "@haat/db/queries/wishes/wishes";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { himself } from "../myself/himself.ts";

/** What somebody keeps an eye on and waits for, and by what he can be told. */
export async function readWishes(ctx: NodeCtx): Promise<WishList> {
  const { userId } = himself(ctx);
  const { books, locale } = ctx;
  const own = await listWishes(books, userId, locale);
  if (!own) throw new DomainError("auth.required");
  return {
    wishes: own.wishes.map(({ before, since, ...wish }) => ({
      ...{ ...wish, before: moneyView(before, locale), since: instantView(since) },
    })),
    waits: own.waits.map(({ since, until, ...wait }) => ({
      ...{ ...wait, since: instantView(since), until: instantView(until) },
    })),
    ways: { sms: own.phoneTail, mail: own.email !== null },
  };
}

export async function addWish(ctx: NodeCtx, productId: string): Promise<void> {
  const { userId } = himself(ctx);
  await ctx.books.transact(async (tx) => {
    if (!(await keepWish(tx, { userId, productId }))) throw new DomainError("product.not_found");
  });
}

export async function removeWish(ctx: NodeCtx, productId: string): Promise<void> {
  const { userId } = himself(ctx);
  await ctx.books.transact((tx) => dropWish(tx, { userId, productId }));
}

type Wait = Readonly<{ variantId: string; channel: WishChannel }>;

/** Only by a way that he has proven to be his: nobody has another told of goods. */
export async function addWait(ctx: NodeCtx, { variantId, channel }: Wait): Promise<void> {
  const { userId } = himself(ctx);
  const id = newId("stockWish", ctx.now());
  await ctx.books.transact(async (tx) => {
    const reached = await readAddresses(tx, userId);
    if (!(channel === "sms" ? reached?.phone : reached?.email)) throw new DomainError("wish.no_way");
    if (!(await waitForStock(tx, { id, userId, variantId, channel })))
      throw new DomainError("variant.not_found");
  });
}

export async function removeWait(ctx: NodeCtx, variantId: string): Promise<void> {
  const { userId } = himself(ctx);
  await ctx.books.transact((tx) => waitNoMore(tx, { userId, variantId }));
}
