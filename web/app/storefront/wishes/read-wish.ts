import { WishChannel } from "@haat/contract/wishes";
import { idField, SlugField } from "@haat/contract/values";
import { z } from "zod";

const productId = idField("product");
const variantId = idField("variant");
/** Only where to go on after signing in is asked of it. */
const slug = SlugField.optional().catch(undefined);

export const Wished = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("keep"), productId, slug }),
  z.object({ intent: z.literal("drop"), productId, slug }),
  z.object({ intent: z.literal("wait"), variantId, slug, channel: WishChannel }),
  z.object({ intent: z.literal("unwait"), variantId, slug }),
]);
export type Wished = z.infer<typeof Wished>;

/** Where somebody who has signed in goes on from what she pressed. */
export function pageOf(wished: Wished, locale: string): string {
  const page = `/${locale}/account/wishes`;
  if (wished.slug === undefined) return page;
  if (wished.intent === "keep") return `${page}?keep=${wished.slug}`;
  return wished.intent === "wait" ? `${page}?tell=${wished.variantId}&of=${wished.slug}` : page;
}
