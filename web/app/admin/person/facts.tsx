import type { AdminPersonView } from "@haat/contract/admin-person";
import { formatDate, formatDateTime } from "@haat/i18n/format";
import { namedWord } from "@haat/i18n/named-word";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { Actor } from "../../support/order/actor-name.tsx";
import { AboutRole } from "../proposals/about-role.tsx";

/** Who he is, what he may, and where he is signed in. */
export function Facts({ person }: { person: AdminPersonView }) {
  const { t, locale } = useWords();
  const { phone, email, since, roles, hasSecondFactor, sessions, shops } = person;
  const rows = [
    {
      name: t("people:roles"),
      value:
        roles.length === 0
          ? t("people:roles.none")
          : roles.map((role) => t(`people:role.${role}`)).join(" · "),
    },
    { name: t("people:phone"), value: phone === null ? "–" : shownDigits(phone, locale) },
    { name: t("people:mail"), value: email ?? "–" },
    { name: t("people:since_when"), value: formatDate(new Date(since), locale) },
    {
      name: t("people:second_factor"),
      value: hasSecondFactor ? t("people:second_factor.yes") : t("people:second_factor.no"),
    },
    ...shops.map(({ name, role }) => ({ name: t(`team:role.${role}`), value: <Typed text={name} /> })),
  ];
  return (
    <>
      <div className="sheet">
        <Definitions rows={rows} />
      </div>
      <Section id="sessions" title={t("people:devices")}>
        {sessions.length === 0 && <p className="text-soft">{t("people:devices.none")}</p>}
        <ul className="grid gap-2">
          {sessions.map(({ device, lastSeenAt }) => (
            <li key={lastSeenAt} className="sheet">
              {device} <span className="text-soft">· {formatDateTime(new Date(lastSeenAt), locale)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What another admin has still to agree to. */
export function Waiting({ proposals }: Pick<AdminPersonView, "proposals">) {
  const { t } = useWords();
  if (proposals.length === 0) return null;
  return (
    <Section id="waiting" title={t("people:waiting")}>
      <ul className="grid gap-2">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="sheet grid gap-2">
            <AboutRole proposal={proposal} />
            <Link to="/admin/proposals" className="button-secondary justify-self-start max-sm:w-full">
              {t("people:proposals")}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function History({ id, history }: Pick<AdminPersonView, "id" | "history">) {
  const { t, locale } = useWords();
  return (
    <Section
      id="history"
      title={t("people:history")}
      aside={
        <Link to={`/admin/audit?person=${id}`} className="link inline-flex min-h-12 items-center">
          {t("admin:home.chain.to")}
        </Link>
      }
    >
      {history.length === 0 && <p className="text-soft">{t("people:history.none")}</p>}
      <ul className="grid gap-2">
        {history.map(({ at, action, actor, reason }) => (
          <li key={`${at} ${action}`} className="sheet grid gap-1 text-sm">
            <p>
              <b>{namedWord(t, `admin:act.${action}`) ?? action}</b> · {formatDateTime(new Date(at), locale)}
            </p>
            <p className="break-all text-soft">
              <Actor actor={actor} />
            </p>
            {reason !== null && (
              <p>
                <Typed text={reason} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
