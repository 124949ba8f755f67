import type { GoodsView } from "@haat/contract/goods";
import type { GoodsContent } from "@haat/contract/goods-content";

const noWords = { bn: "", en: "" };
const emptyContent: GoodsContent = {
  ...{ title: noWords, body: { bn: [], en: [] }, attributes: {}, brand: "", care: noWords, returns: noWords },
  ...{ seoTitle: noWords, seoDescription: noWords, options: [], variants: [], pictures: [] },
};

/** What is being written: the version that waits, or what is for sale as the next one begins. */
export const writtenOf = ({ version, live }: GoodsView): GoodsContent =>
  version?.content ?? live ?? emptyContent;
