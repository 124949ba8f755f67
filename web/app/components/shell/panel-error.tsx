import { isRouteErrorResponse } from "react-router";
import { useWords } from "../../lib/words.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { ErrorPage } from "./error-page.tsx";

const groups = ["buyer", "vendor", "support", "finance", "admin"] as const;
const icons: Readonly<Record<(typeof groups)[number], IconName>> = {
  buyer: "bag",
  vendor: "shop",
  support: "chat",
  finance: "book",
  admin: "shield",
};

/** A closed door is explained: whose page it is, and how to come back as somebody who may. */
export function PanelError({ error, home }: { error: unknown; home: string }) {
  const { t, locale } = useWords();
  if (!isRouteErrorResponse(error) || error.status !== 403)
    return (
      <ErrorPage error={error}>
        <Link to={home} className="button">
          {t("support:door.panel_home")}
        </Link>
      </ErrorPage>
    );
  return (
    <div className="page-narrow mx-auto grid gap-6 py-6">
      <title>{`${t("support:door.title")} · ${t("common:brand")}`}</title>
      <h1 className="sr-only">{t("support:door.title")}</h1>
      <EmptyState icon="shield" title={t("support:door.title")}>
        <p className="max-w-prose text-soft">{t("support:door.text")}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <form method="post" action={`/${locale}/sign-out`}>
            <button className="button">{t("support:door.other_account")}</button>
          </form>
          <Link to="/account" className="button-secondary">
            {t("common:nav.account")}
          </Link>
        </div>
      </EmptyState>
      <section aria-labelledby="who-sees" className="grid gap-3">
        <h2 id="who-sees" className="section-title text-lg">
          {t("support:door.who")}
        </h2>
        <ul className="grid gap-3">
          {groups.map((group) => (
            <li key={group} className="flex items-start gap-3">
              <Icon name={icons[group]} className="mt-1 text-brand" />
              <p>
                <b className="block">{t(`support:door.${group}.name`)}</b>
                {t(`support:door.${group}.sees`)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
