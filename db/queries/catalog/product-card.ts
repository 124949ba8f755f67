type Money = { currency: "BDT"; minor: string; display: string };

/** A finished card as `product_card` keeps it: what goes over the wire, its words in the asked language. */
export type StoredCard = {
  id: string;
  slug: string;
  title: string;
  price: Money;
  compareAt: Money | null;
  priceVaries: boolean;
  picture: { alt: string; stem: string; widths: number[]; blur?: string } | null;
  vendor: { slug: string; name: string; district: string };
  availability: "in_stock" | "few_left" | "sold_out";
  singleVariantId: string | null;
  closed?: { from: string; until: string }[] | null;
  rating?: { average: number; count: number } | null;
};
