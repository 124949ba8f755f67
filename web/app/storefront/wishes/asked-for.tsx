import type { ProductView } from "@haat/contract/catalog";
import type { WishList } from "@haat/contract/wishes";
import { Picture } from "../../components/commerce/picture.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Variant = ProductView["variants"][number];
type Props = Readonly<{ product: ProductView; tell: Variant | null; ways: WishList["ways"] }>;

/** What she pressed before she signed in, or came here to be told of: one press more and it is so. */
export function AskedFor({ product, tell, ways }: Props) {
  const { t, locale } = useWords();
  const { id, slug, title } = product;
  return (
    <section aria-labelledby="asked" className="sheet grid gap-4">
      <div className="grid grid-cols-[5rem_1fr] items-center gap-4">
        <span className="overflow-hidden rounded-md">
          <Picture picture={product.pictures[0] ?? null} sizes="5rem" loading="eager" isDecoration />
        </span>
        <div>
          <h2 id="asked" className="text-lg">
            {title}
          </h2>
          {tell !== null && tell.label !== "" && <p className="text-soft">{tell.label}</p>}
        </div>
      </div>
      {tell === null ? (
        <form method="post" action={`/${locale}/account/wishes`} data-enhance="once">
          <HiddenFields values={{ intent: "keep", productId: id, slug }} />
          <button className="button w-full">{t("account:wishes.keep")}</button>
        </form>
      ) : (
        <TellForm {...{ slug, variantId: tell.id, ways }} />
      )}
    </section>
  );
}

type TellProps = Readonly<{ slug: string; variantId: string; ways: WishList["ways"] }>;

/** By which way, said before it is asked for: one message, until when, and by day. */
function TellForm({ slug, variantId, ways }: TellProps) {
  const { t, locale } = useWords();
  const offered = [
    ...(ways.sms === null ? [] : [["sms", t("account:waits.by_sms", { tail: ways.sms })] as const]),
    ...(ways.mail ? [["mail", t("account:waits.by_mail")] as const] : []),
  ];
  if (offered.length === 0)
    return (
      <p>
        {t("account:waits.no_way")}{" "}
        <Link to="/account/phone" className="link">
          {t("access:own_phone.title")}
        </Link>
      </p>
    );
  return (
    <form method="post" action={`/${locale}/account/wishes`} data-enhance="once" className="grid gap-4">
      <HiddenFields values={{ intent: "wait", variantId, slug }} />
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t("account:waits.how")}</legend>
        {offered.map(([channel, words], at) => (
          <label key={channel} className="tick">
            <input type="radio" name="channel" value={channel} defaultChecked={at === 0} />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <p className="text-sm text-soft">{t("account:waits.terms")}</p>
      <button className="button">{t("account:waits.go")}</button>
    </form>
  );
}
