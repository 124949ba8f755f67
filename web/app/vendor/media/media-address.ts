import { idField } from "@haat/contract/values";

export type MediaQuery = Readonly<{
  isRemoved: boolean;
  cursor: string | null;
  /** Goods whose pictures are being chosen: there the way leads back to. */
  goods: string | null;
}>;

export const readMediaQuery = (search: URLSearchParams): MediaQuery => ({
  isRemoved: search.get("show") === "removed",
  cursor: search.get("cursor"),
  goods: idField("product").safeParse(search.get("for")).data ?? null,
});

export const mediaAddress = ({ isRemoved, cursor, goods }: MediaQuery): string => {
  const search = new URLSearchParams({
    ...(isRemoved && { show: "removed" }),
    ...(cursor && { cursor }),
    ...(goods && { for: goods }),
  });
  return search.size === 0 ? "/vendor/media" : `/vendor/media?${search}`;
};
