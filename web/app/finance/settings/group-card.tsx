import type { SettingsView } from "@haat/contract/market-settings";
import { formatDateTime } from "@haat/i18n/format";
import { Decision } from "../../components/form/decision.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useStaff } from "../../support/staff.ts";
import { useWords } from "../../lib/words.tsx";
import { Changes } from "./changes.tsx";
import { settingInWords } from "./value.ts";

type CardProps = Readonly<{
  found: SettingsView["groups"][number];
  sent: Readonly<{ id: string; reason: string; isUnread: boolean }> | null;
}>;

/** Rules that belong together: how they stand, and what somebody wants otherwise. */
export function GroupCard({ found: { group, settings, waiting }, sent }: CardProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const latest = settings.filter(({ by }) => by.length > 0).toSorted(byTime)[0];
  return (
    <Section id={group} title={t(`finance:settings.group.${group}`)}>
      <div className="sheet grid gap-4">
        <p className="text-soft">{t(`finance:settings.about.${group}`)}</p>
        <Definitions
          rows={settings.map(({ name, value }) => ({
            name: t(`finance:setting.${name}`),
            value: settingInWords({ t, locale }, name, value),
          }))}
        />
        {latest?.since && (
          <p className="text-sm text-soft">
            {t("finance:settings.last", { when: formatDateTime(new Date(latest.since), locale) })}{" "}
            <Typed text={latest.by.join(" · ")} />
          </p>
        )}
        {waiting !== null && <Waiting waiting={waiting} sent={sent?.id === waiting.id ? sent : null} />}
        {waiting === null && may.includes("proposeSettings") && (
          <Link
            to={`/finance/settings/${group}`}
            className="button-secondary justify-self-start max-sm:w-full"
          >
            {t("finance:settings.change")}
          </Link>
        )}
      </div>
    </Section>
  );
}

type Dated = SettingsView["groups"][number]["settings"][number];
const byTime = (a: Dated, b: Dated): number => (b.since ?? "").localeCompare(a.since ?? "");

type WaitingProps = Readonly<{
  waiting: NonNullable<CardProps["found"]["waiting"]>;
  sent: CardProps["sent"];
}>;

function Waiting({ waiting: { id, maker, madeAt, expiresAt, reason, changes, may }, sent }: WaitingProps) {
  const { t, locale } = useWords();
  return (
    <div className="notice notice-warm grid gap-3">
      <h3 className="font-semibold">{t("finance:settings.waits")}</h3>
      <Changes changes={changes} />
      <p>
        “<Typed text={reason} />”
      </p>
      <p className="text-sm">
        <Typed text={maker} /> · {formatDateTime(new Date(madeAt), locale)} ·{" "}
        {t("people:proposal.until", { when: formatDateTime(new Date(expiresAt), locale) })}
      </p>
      <Decision name={id} action={`/${locale}/finance/settings`} values={{ id }} may={may} sent={sent} />
    </div>
  );
}
