import type { ProductCard } from "@haat/contract/catalog";
import { Picture } from "../../components/commerce/picture.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** Three real things from the stalls beside the promise; a phone shows them as one row under it. */
export function Hero({ cards }: { cards: readonly ProductCard[] }) {
  const { t } = useWords();
  return (
    <section className="hero overflow-hidden rounded-lg text-[#fff8e8]">
      <div className="grid gap-5 p-5 sm:p-8 lg:grid-cols-[1.1fr_1fr] lg:items-center lg:gap-8 lg:p-10">
        <div className="grid gap-4">
          <h1 className="text-3xl sm:text-4xl">{t("storefront:hero.title")}</h1>
          <p className="max-w-prose text-lg">{t("storefront:hero.text")}</p>
          <p>
            <Link to="/categories" className="button-hero">
              {t("storefront:hero.go")}
            </Link>
          </p>
        </div>
        <ul className="grid grid-cols-3 gap-2 sm:gap-3">
          {cards.map((card) => (
            <li key={card.id} className="hero-card">
              <Link to={`/p/${card.slug}`} className="block overflow-hidden rounded-md">
                <Picture
                  picture={card.picture}
                  sizes="(min-width: 64rem) 10rem, 26vw"
                  loading="first"
                  isDecoration
                />
                <span className="sr-only">{card.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
