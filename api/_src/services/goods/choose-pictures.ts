import type { GoodsContent, GoodsPicture } from "@haat/contract/goods-content";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import type { GoodsFile, ProductRow, StoredPicture, VersionRow } from "@haat/db/queries/goods/product";
import { holdMedia } from "@haat/db/queries/media/chosen";

/** A version keeps its pictures whole beside the words about them, so that it shows what was looked at. */
type Stored = Readonly<{ shown?: readonly StoredPicture[] }>;

/** All that goods have been given: what waits first, then what is for sale. */
export function knownPictures(version: VersionRow | null, { pictures }: ProductRow): StoredPicture[] {
  const waiting = (version?.content as Stored | undefined)?.shown ?? [];
  const stems = new Set(waiting.map(({ stem }) => stem));
  return [...waiting, ...pictures.filter(({ stem }) => !stems.has(stem))];
}

/** What is chosen, as it is kept and with what is said of it. */
export const shownOf = (
  { pictures }: Pick<GoodsContent, "pictures">,
  known: readonly StoredPicture[],
): StoredPicture[] =>
  pictures.flatMap(({ stem, alt }) => {
    const found = known.find((each) => each.stem === stem);
    return found ? [{ ...found, alt }] : [];
  });

export type Written = Readonly<{ content: GoodsContent; shown: readonly StoredPicture[] }>;

/** Out of the shop's own library, or shown by these goods before; throws `media.not_found`. */
export async function choosePictures(tx: Tx, goods: GoodsFile, content: GoodsContent): Promise<Written> {
  const chosen = [...new Map(content.pictures.map((each) => [each.stem, each])).values()];
  const stems = chosen.map(({ stem }) => stem);
  const kept = await holdMedia(tx, { vendorId: goods.vendorId, stems });
  const known = [...kept, ...knownPictures(goods.version, goods)];
  const pictures = chosen.map((each) => described(each, known));
  const variants = content.variants.map((variant) => ({
    ...variant,
    pictures: stems.filter((stem) => variant.pictures.includes(stem)),
  }));
  const whole = { ...content, pictures, variants };
  return { content: whole, shown: shownOf(whole, known) };
}

/** Where nothing is said of one, what its library says. */
function described({ stem, alt }: GoodsPicture, known: readonly StoredPicture[]): GoodsPicture {
  const found = known.find((each) => each.stem === stem);
  if (!found) throw new DomainError("media.not_found");
  return { stem, alt: { bn: alt.bn || (found.alt?.bn ?? ""), en: alt.en || (found.alt?.en ?? "") } };
}
