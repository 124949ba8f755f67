import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import { noteAudit } from "@haat/db/queries/money/audit";
import { changePrice as change } from "@haat/db/queries/goods/versions";
import { authorOf, type NodeCtx } from "../../context.ts";

type Input = Readonly<{ variantId: string; vendorId: string; price: string; compareAt: string }>;

/** At once and without anybody's leave; orders that were placed keep their price. */
export async function changePrice(
  ctx: NodeCtx,
  { variantId, vendorId, price, compareAt }: Input,
): Promise<{ id: string }> {
  const { minor: priceMinor } = parseTypedTaka(price);
  const compareAtMinor = compareAt.trim() === "" ? null : parseTypedTaka(compareAt).minor;
  if (priceMinor <= 0n || priceMinor > 99_999_999_999n) throw new DomainError("money.malformed");
  // What is no saving is not shown as one.
  if (compareAtMinor !== null && compareAtMinor <= priceMinor) throw new DomainError("money.malformed");
  return ctx.books.transact(async (tx) => {
    const was = await change(tx, { variantId, vendorId, priceMinor, compareAtMinor });
    if (!was) throw new DomainError("variant.not_found");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "goods.price",
      subject: vendorId,
      before: { variant: variantId, price: was.price, compareAt: was.compareAt },
      after: { variant: variantId, price: `${priceMinor}`, compareAt: compareAtMinor?.toString() ?? null },
    });
    return { id: was.productId };
  });
}
