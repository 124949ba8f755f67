import { ProductView } from "@haat/contract/catalog";
import { pictureAddress } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { findProductPage } from "@haat/db/queries/catalog/product-page";
import type { Locale } from "@haat/i18n/locale";
import type { NodeCtx } from "../../context.ts";

const mostPhotoBytes = 2_000_000;
const timeoutMs = 5_000;
const brands = { bn: "হাট", en: "Haat" } as const;

/** What a shared link to a product shows, as a JPEG. Without its photo where that cannot be had now. */
export async function drawSocial(
  { db, blobs, social }: Pick<NodeCtx, "db" | "blobs" | "social">,
  { slug, locale }: Readonly<{ slug: string; locale: Locale }>,
): Promise<Uint8Array<ArrayBuffer>> {
  const found = await findProductPage(db, locale, { slug, withRelated: false });
  if (!found) throw new DomainError("product.not_found");
  const { title, vendor, pictures } = Shown.parse(JSON.parse(found.page));
  const [picture] = pictures;
  const width = picture?.widths.find((each) => each >= 600) ?? picture?.widths.at(-1);
  const photo =
    picture === undefined || width === undefined
      ? null
      : await photoAt(blobs, pictureAddress(picture, width, "webp")).catch(() => null);
  const { name: shop, district } = vendor;
  const drawn = await social.draw({ brand: brands[locale], title, shop, district, photo });
  if (drawn === null) throw new DomainError("service.unavailable");
  return drawn;
}

const Shown = ProductView.pick({ title: true, vendor: true, pictures: true });

/** Only what lies in our own store: an address in the database is no reason to call whoever it names. */
async function photoAt(blobs: NodeCtx["blobs"], address: string): Promise<Uint8Array | null> {
  const kept = await blobs.head(address);
  if (kept === null || kept.bytes > mostPhotoBytes) return null;
  const reply = await fetch(kept.url, { signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
  return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null;
}
