import type { WishList } from "@haat/contract/wishes";
import { formatDate, formatTaka } from "@haat/i18n/format";
import { AddToCart } from "../../components/commerce/add-to-cart.tsx";
import { Availability } from "../../components/commerce/availability.tsx";
import { Picture } from "../../components/commerce/picture.tsx";
import { Price } from "../../components/commerce/price.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Wish = WishList["wishes"][number];
type Wait = WishList["waits"][number];

/** One press takes it off; what it is about is read out with it. */
function TakeOff({ values, words, about }: { values: Record<string, string>; words: string; about: string }) {
  const { locale } = useWords();
  return (
    <form method="post" action={`/${locale}/account/wishes`} data-enhance="once">
      <HiddenFields values={values} />
      <button className="button-quiet">
        {words}
        <span className="sr-only">: {about}</span>
      </button>
    </form>
  );
}

/** What it cost when it was kept beside what it costs now. */
function PriceSince({ wish: { card, before } }: { wish: Wish }) {
  const { t, locale } = useWords();
  if (card === null) return null;
  const more = BigInt(card.price.minor) - BigInt(before.minor);
  if (more === 0n) return null;
  const by = formatTaka(more < 0n ? -more : more, locale);
  return (
    <p className={`text-sm font-semibold ${more < 0n ? "text-leaf" : "text-brick"}`}>
      {more < 0n ? t("account:wishes.cheaper", { by }) : t("account:wishes.dearer", { by })}
    </p>
  );
}

export function WishRow({ wish }: { wish: Wish }) {
  const { t } = useWords();
  const { card, productId } = wish;
  const drop = { intent: "drop", productId };
  if (card === null)
    return (
      <li className="sheet flex flex-wrap items-center justify-between gap-3">
        <p className="text-soft">{t("account:wishes.gone")}</p>
        <TakeOff values={drop} words={t("account:wishes.drop")} about={t("account:wishes.gone")} />
      </li>
    );
  const isSoldOut = card.availability === "sold_out";
  return (
    <li className="sheet grid grid-cols-[6rem_1fr] gap-4">
      <span className="self-start overflow-hidden rounded-md">
        <Picture picture={card.picture} sizes="6rem" loading="lazy" isDecoration />
      </span>
      <div className="grid content-start gap-1">
        <h2 className="text-base">
          <Link to={`/p/${card.slug}`} className="inline-flex min-h-12 items-center hover:underline">
            {card.title}
          </Link>
        </h2>
        <p className="text-sm text-soft">{card.vendor.name}</p>
        <Price
          price={card.price}
          compareAt={card.compareAt}
          words={{
            from: card.priceVaries ? t("storefront:price.from") : null,
            was: t("storefront:price.was"),
          }}
        />
        <PriceSince wish={wish} />
        <Availability state={card.availability} />
        {card.availability === "in_stock" && <p className="text-sm text-leaf">{t("storefront:stock.in")}</p>}
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-3">
        {isSoldOut || card.singleVariantId === null ? (
          <Link to={`/p/${card.slug}`} className="button-secondary">
            {isSoldOut ? t("storefront:wish.tell") : t("storefront:card.choose")}
          </Link>
        ) : (
          <AddToCart variantId={card.singleVariantId} title={card.title} price={card.price} isCompact />
        )}
        <TakeOff values={drop} words={t("account:wishes.drop")} about={card.title} />
      </div>
    </li>
  );
}

export function WaitRow({ wait }: { wait: Wait }) {
  const { t, locale } = useWords();
  const title = wait.title ?? t("account:wishes.gone");
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div>
        <p className="font-semibold">{wait.label ? `${title} · ${wait.label}` : title}</p>
        <p className="text-sm text-soft">
          {t(wait.channel === "sms" ? "account:waits.sms" : "account:waits.mail")}{" "}
          {t("account:waits.until", { day: formatDate(new Date(wait.until), locale) })}
        </p>
      </div>
      <TakeOff
        values={{ intent: "unwait", variantId: wait.variantId }}
        words={t("account:waits.drop")}
        about={title}
      />
    </li>
  );
}
