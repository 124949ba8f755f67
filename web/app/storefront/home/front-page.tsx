import type { HomeSectionView, HomeView } from "@haat/contract/home-page";
import type { ReactNode } from "react";
import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { VendorCard } from "../../components/commerce/vendor-card.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { CategoryTiles } from "../category/category-tiles.tsx";
import { Hero } from "./hero.tsx";
import { Promises } from "./promises.tsx";
import { titleOf } from "./title-of.ts";

/** The promise, and below it what the market wants seen, in its order. */
export function FrontPage({ home: { hero, sections } }: { home: HomeView }) {
  return (
    <div className="grid gap-10">
      <Hero cards={hero} />
      {sections.map((section) => (
        <Part key={section.id} section={section} />
      ))}
    </div>
  );
}

function Part({ section }: { section: HomeSectionView }) {
  const { t } = useWords();
  const { id, kind, title, text, leadsTo } = section;
  const heading = titleOf(section, t);
  if (kind === "promises" && title === null) return <Promises />;
  return (
    <Section
      id={id}
      title={heading}
      aside={placeOf(section) !== null && <SeeAll to={placeOf(section) ?? ""} title={heading} />}
    >
      {kind === "words" ? (
        <Words text={text ?? ""} leadsTo={leadsTo} title={heading} />
      ) : (
        <Shown section={section} />
      )}
    </Section>
  );
}

function Shown({ section: { kind, cards, categories, vendors } }: { section: HomeSectionView }): ReactNode {
  if (kind === "promises") return <Promises />;
  if (kind === "categories") return <CategoryTiles categories={categories} eagerTiles={0} />;
  if (kind !== "shops") return <ProductGrid cards={cards} />;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {vendors.map((vendor) => (
        <VendorCard key={vendor.slug} vendor={vendor} />
      ))}
    </ul>
  );
}

/** Where all of it is to be seen; null where there is no such page. */
function placeOf({ kind, category }: HomeSectionView): string | null {
  if (kind === "categories") return "/categories";
  if (kind === "newest") return "/search?sort=newest";
  return category === null ? null : `/c/${category.slug}`;
}

function SeeAll({ to, title }: { to: string; title: string }) {
  const { t } = useWords();
  return (
    <Link to={to} className="link inline-flex min-h-12 items-center">
      {t("storefront:home.see_all")}
      <span className="sr-only">: {title}</span>
    </Link>
  );
}

function Words({ text, leadsTo, title }: { text: string; leadsTo: string | null; title: string }) {
  const { t } = useWords();
  return (
    <div className="grid gap-3 rounded-lg bg-marigold-wash p-5">
      <p className="max-w-prose text-lg">{text}</p>
      {leadsTo !== null && (
        <Link to={leadsTo} className="button-secondary justify-self-start max-sm:w-full">
          {t("storefront:home.look")}
          <span className="sr-only">: {title}</span>
        </Link>
      )}
    </div>
  );
}
