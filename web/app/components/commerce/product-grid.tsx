import type { ProductCard as Card } from "@haat/contract/catalog";
import { ProductCard } from "./product-card.tsx";

/** `eagerCards`: how many a phone shows before scrolling; their pictures are fetched at once. */
export const ProductGrid = ({ cards, eagerCards = 0 }: { cards: readonly Card[]; eagerCards?: number }) => (
  <ul className="grid-products">
    {cards.map((card, position) => (
      <ProductCard key={card.id} card={card} loading={position < eagerCards ? "eager" : "lazy"} />
    ))}
  </ul>
);
