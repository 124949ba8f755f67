import type { CourierQuoteSheetView } from "@haat/contract/shop-couriers";
import { isId, newSecret } from "@haat/core/ids";
import { redirect } from "react-router";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { readQuoteSheet } from "../couriers/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Each } from "./each.tsx";

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get("parts") ?? "";
  const parts = asked
    .split(",")
    .filter((id) => isId("subOrder", id))
    .slice(0, 50);
  if (parts.length === 0) throw redirect(`/${localeOf(args.params)}/vendor/orders?tab=preparing`);
  return { sheet: await readQuoteSheet(personalApi(args), parts), pressKey: newSecret() };
}

type Sum = CourierQuoteSheetView["couriers"][number];

/** Of those that can be booked and whose price is known of every order. */
function cheapestOf({ couriers, parts }: CourierQuoteSheetView): Sum | null {
  const whole = couriers.filter(({ standing, known }) => standing === "open" && known === parts.length);
  const [first, ...others] = whole.toSorted((a, b) => Number(BigInt(a.total.minor) - BigInt(b.total.minor)));
  return first && others[0]?.total.minor !== first.total.minor ? first : null;
}

const rankOf = ({ standing, known }: Sum): number => (standing === "open" ? 0 : known > 0 ? 1 : 2);
/** What can be booked first, and of that what costs least. */
const byUse = (a: Sum, b: Sum): number =>
  rankOf(a) - rankOf(b) || b.known - a.known || Number(BigInt(a.total.minor) - BigInt(b.total.minor));

export default function Prices({ loaderData: { sheet, pressKey } }: Route.ComponentProps) {
  const { t } = useWords();
  const { parts, couriers } = sheet;
  const cheapest = cheapestOf(sheet);
  return (
    <div className="grid gap-5">
      <PageHead title={t("booking:sheet.title")} isPrivate />
      <BackLink to="/vendor/orders?tab=preparing" name={t("vendor:orders.title")} />
      <div>
        <h1 className="text-2xl">{t("booking:sheet.title")}</h1>
        <p className="text-soft">{t("booking:sheet.lead", { count: parts.length })}</p>
      </div>
      <ul className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {couriers.toSorted(byUse).map((sum) => (
          <Total
            key={sum.courier}
            sum={sum}
            parts={parts.map(({ part }) => part)}
            isCheapest={sum === cheapest}
            pressKey={pressKey}
          />
        ))}
      </ul>
      {couriers.some(({ known }) => known > 0) && <Each sheet={sheet} />}
      <p className="text-sm text-soft">{t("booking:quote.whose")}</p>
      <Link to="/vendor/couriers" className="link inline-flex min-h-12 items-center justify-self-start">
        {t("couriers:prices")}
      </Link>
    </div>
  );
}

type TotalProps = Readonly<{ sum: Sum; parts: readonly string[]; isCheapest: boolean; pressKey: string }>;

/** All of them by one courier, and the press that books them. */
function Total({ sum, parts, isCheapest, pressKey }: TotalProps) {
  const { t, locale } = useWords();
  const { courier, standing, known, delivery, cod, total, returned } = sum;
  return (
    <li className="sheet grid gap-2">
      <h2 className="flex flex-wrap items-center justify-between gap-x-3 text-lg">
        {t(`couriers:name.${courier}`)}
        {isCheapest && <span className="badge badge-good">{t("booking:sheet.cheapest")}</span>}
      </h2>
      {known === 0 ? (
        <p>{t("booking:quote.unknown")}</p>
      ) : (
        <>
          <p className="text-2xl font-semibold tabular-nums">{total.display}</p>
          {known < parts.length && (
            <p className="font-semibold">{t("booking:sheet.some", { known, count: parts.length })}</p>
          )}
          <p className="text-sm text-soft">
            {t("booking:quote.parts", { delivery: readMoney(delivery), cod: readMoney(cod) })}
          </p>
          <p className="text-sm text-soft">{t("booking:sheet.returned", { sum: readMoney(returned) })}</p>
        </>
      )}
      {standing === "open" ? (
        <form method="post" action={`/${locale}/vendor/orders`} data-enhance="once">
          <HiddenFields values={{ key: `${pressKey}-book` }} />
          {parts.map((part) => (
            <input key={part} type="hidden" name="part" value={part} />
          ))}
          <button
            name="book"
            value={courier}
            className={`${isCheapest ? "button" : "button-secondary"} w-full`}
          >
            <Icon name="truck" />
            {t("booking:book", { courier: t(`couriers:name.${courier}`) })}
          </button>
        </form>
      ) : (
        <p className="text-sm text-soft">{t(`couriers:standing.why.${standing}`)}</p>
      )}
    </li>
  );
}
