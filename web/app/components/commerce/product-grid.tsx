import type { ProductCard as Card } from "@haat/contract/catalog";
import { ProductCard } from "./product-card.tsx";

type Grid = Readonly<{
  cards: readonly Card[];
  /** How many a phone shows before scrolling; of these the first row's pictures are fetched before anything else. */
  eagerCards?: number;
}>;

const firstRow = 2;

export const ProductGrid = ({ cards, eagerCards = 0 }: Grid) => (
  <ul className="grid-products">
    {cards.map((card, at) => (
      <ProductCard
        key={card.id}
        card={card}
        loading={at >= eagerCards ? "lazy" : at < firstRow ? "first" : "eager"}
      />
    ))}
  </ul>
);
