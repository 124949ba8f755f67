import { formatDate, formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { Notes } from "../notes/notes.tsx";
import { OrderBadge } from "../order-state.tsx";
import { PersonBadge } from "../people/person-badge.tsx";
import { readPerson } from "../people/queries.server.ts";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Refusals } from "./refusals.tsx";

export const loader = (args: Route.LoaderArgs) => readPerson(personalApi(args), args.params.id);

type Person = Awaited<ReturnType<typeof loader>>;

export default function PersonPage({ loaderData: person }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { id, name, phone, email } = person;
  const rows = [
    { name: t("people:phone"), value: phone === null ? "–" : shownDigits(phone, locale) },
    { name: t("people:mail"), value: email ?? "–" },
    { name: t("people:since_when"), value: formatDate(new Date(person.since), locale) },
    { name: t("people:devices"), value: formatNumber(person.sessionCount, locale) },
    { name: t("people:orders"), value: formatNumber(person.orderCount, locale) },
  ];
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("people:person")} isPrivate />
      <BackLink to="/support/people" name={t("people:search.title")} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{name === "" ? t("people:nameless") : <Typed text={name} />}</h1>
        <PersonBadge state={person.state} />
      </div>
      <div className="sheet grid gap-4">
        <Definitions rows={rows} />
        {may.includes("revealContact") && (phone !== null || email !== null) && (
          <Link
            to={`/support/reveal/people/${id}`}
            className="button-secondary justify-self-start max-sm:w-full"
          >
            {t("people:reveal.open")}
          </Link>
        )}
      </div>
      <Orders orders={person.orders} />
      <Shops shops={person.shops} />
      <Consents consents={person.consents} />
      <Refusals refusals={person.refusals} />
      <Notes notes={person.notes} to={may.includes("notePerson") ? `/support/notes/people/${id}` : null} />
    </div>
  );
}

function Orders({ orders }: Pick<Person, "orders">) {
  const { t, locale } = useWords();
  return (
    <Section id="orders" title={t("people:orders")}>
      {orders.length === 0 && <p className="text-soft">{t("people:orders.none")}</p>}
      <ul className="grid gap-2">
        {orders.map(({ id, number, state, placedAt, total }) => (
          <li key={id} className="sheet flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Link
              to={`/support/orders/${id}`}
              className="link inline-flex min-h-12 items-center tabular-nums"
            >
              {number}
            </Link>
            <span className="text-sm text-soft">{formatDate(new Date(placedAt), locale)}</span>
            <OrderBadge state={state} />
            <Taka amount={total} className="font-semibold" />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shops({ shops }: Pick<Person, "shops">) {
  const { t } = useWords();
  if (shops.length === 0) return null;
  return (
    <Section id="shops" title={t("people:shops")}>
      <ul className="grid gap-2">
        {shops.map(({ id, name, role, state }) => (
          <li key={id} className="sheet flex flex-wrap items-center justify-between gap-3">
            <Link to={`/support/notes/shops/${id}`} className="link inline-flex min-h-12 items-center">
              <Typed text={name} />
            </Link>
            <span className="text-soft">
              {t(`team:role.${role}`)} · {t(`vendors:state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Consents({ consents }: Pick<Person, "consents">) {
  const { t, locale } = useWords();
  if (consents.length === 0) return null;
  const rows = consents.map(({ purpose, given, at }) => ({
    name: t(`people:consent.${purpose}`),
    value: `${given ? t("people:consent.yes") : t("people:consent.no")} · ${formatDate(new Date(at), locale)}`,
  }));
  return (
    <Section id="consents" title={t("people:consents")}>
      <div className="sheet">
        <Definitions rows={rows} />
      </div>
    </Section>
  );
}
