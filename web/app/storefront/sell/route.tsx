import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

const needs = ["nid", "wallet", "later"] as const;
const icons: Readonly<Record<(typeof needs)[number], IconName>> = {
  nid: "person",
  wallet: "wallet",
  later: "book",
};
const ways = ["1", "2", "3", "4"] as const;

/** Who can sell, what it costs and how it goes, before anybody is asked for anything. */
export default function Sell() {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("selling:title")} description={t("selling:lead")} />
      <section className="sheet grid justify-items-start gap-4 py-8">
        <Icon name="shop" className="size-12 text-brand" />
        <h1 className="text-3xl">{t("selling:title")}</h1>
        <p className="text-lg">{t("selling:lead")}</p>
        <Link to="/sell/apply" className="button min-h-14 text-lg">
          {t("selling:apply")}
        </Link>
        <Link to="/sell/status" className="button-quiet">
          {t("selling:see_status")}
        </Link>
      </section>
      <section className="grid gap-1">
        <h2 className="text-xl">{t("selling:who.title")}</h2>
        <p>{t("selling:who.text")}</p>
      </section>
      <section className="grid gap-1">
        <h2 className="text-xl">{t("selling:cost.title")}</h2>
        <p>{t("selling:cost.text")}</p>
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl">{t("selling:need.title")}</h2>
        <ul className="grid gap-3">
          {needs.map((need) => (
            <li key={need} className="flex items-start gap-3">
              <Icon name={icons[need]} className="mt-0.5 text-brand" />
              {t(`selling:need.${need}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl">{t("selling:way.title")}</h2>
        <ol className={`grid gap-2 ps-6 ${locale === "bn" ? "list-[bengali]" : "list-decimal"}`}>
          {ways.map((way) => (
            <li key={way}>{t(`selling:way.${way}`)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
