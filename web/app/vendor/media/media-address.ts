export type MediaQuery = Readonly<{ isRemoved: boolean; cursor: string | null }>;

export const readMediaQuery = (search: URLSearchParams): MediaQuery => ({
  isRemoved: search.get("show") === "removed",
  cursor: search.get("cursor"),
});

export const mediaAddress = ({ isRemoved, cursor }: MediaQuery): string => {
  const search = new URLSearchParams({ ...(isRemoved && { show: "removed" }), ...(cursor && { cursor }) });
  return search.size === 0 ? "/vendor/media" : `/vendor/media?${search}`;
};
