import type { GoodsView } from "@haat/contract/goods";
import type { LocaleName } from "@haat/contract/values";
import type { GoodsFile, ProductRow, StoredPicture } from "@haat/db/queries/goods/product";
import { openVersionStates } from "@haat/core/goods-states";
import { instantOrNull, instantView, moneyView, pictureView } from "../../views/money.ts";
import { knownPictures } from "./choose-pictures.ts";
import { contentOf, storedContent } from "./content-of.ts";

type Asked = Readonly<{ locale: LocaleName }>;

export const attributeViews = ({ attributes }: ProductRow): GoodsView["attributes"] =>
  attributes.map(({ choices, ...rest }) => ({
    ...rest,
    choices: choices.map(({ code, name }) => ({ code, name })),
  }));

/** Each says what it shows, or the name of the goods. */
export const pictureViews = (
  pictures: readonly StoredPicture[],
  { locale }: Asked,
  { title }: ProductRow,
): GoodsView["pictures"] =>
  pictures.flatMap((picture) => pictureView(picture, picture.alt?.[locale] || title[locale]) ?? []);

function versionView(version: GoodsFile["version"]): GoodsView["version"] {
  if (version === null) return null;
  return {
    ...version,
    isOpen: openVersionStates.some((state) => state === version.state),
    content: storedContent(version.content),
    lacks: [...version.lacks],
    changedAt: instantView(version.changedAt),
    submittedAt: instantOrNull(version.submittedAt),
  };
}

export function goodsView(goods: GoodsFile, asked: Asked): GoodsView {
  const { locale } = asked;
  return {
    ...{ id: goods.id, slug: goods.slug, state: goods.state, category: goods.category },
    attributes: attributeViews(goods),
    pictures: pictureViews(knownPictures(goods.version, goods), asked, goods),
    live: contentOf(goods),
    version: versionView(goods.version),
    variants: goods.variants
      .filter(({ isSold }) => isSold)
      .map(({ id, choice, label, sku, priceMinor, compareAtMinor, available }) => ({
        ...{ id, choice: { ...choice }, label: label[locale], sku, available },
        price: moneyView(priceMinor, locale),
        compareAt: compareAtMinor === null ? null : moneyView(compareAtMinor, locale),
      })),
    moves: goods.moves.map((move) => ({ ...move, at: instantView(move.at) })),
  };
}
