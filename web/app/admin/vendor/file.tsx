import type { VendorFile } from "@haat/contract/admin-vendors";
import { formatDate, formatDateTime, formatNumber } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { ShopStateBadge } from "../vendors/state-badge.tsx";

/** Who and where it is. */
export function Facts({ file }: { file: VendorFile }) {
  const { t, locale } = useWords();
  const day = (instant: string | null): string => (instant ? formatDate(new Date(instant), locale) : "–");
  const rows = [
    { name: t("vendors:name_bn"), value: <Typed text={file.names.bn} /> },
    { name: t("vendors:name_en"), value: <Typed text={file.names.en} /> },
    { name: t("vendors:address"), value: file.slug },
    { name: t("vendors:owner"), value: <Typed text={file.ownerName} /> },
    { name: t("vendors:phone"), value: shownDigits(file.phone, locale) },
    { name: t("vendors:place"), value: `${file.city}, ${file.district}` },
    { name: t("vendors:applied_at"), value: day(file.appliedAt) },
    { name: t("vendors:approved_at"), value: day(file.approvedAt) },
    { name: t("vendors:orders"), value: formatNumber(file.orderCount, locale) },
  ];
  return (
    <section className="sheet grid gap-3">
      <Definitions rows={rows} />
      <h2 className="text-lg">{t("vendors:story")}</h2>
      <p className="whitespace-pre-line">
        <Typed text={file.story} />
      </p>
      {file.reason !== null && (
        <p>
          <b>{t("vendors:reason")}:</b> <Typed text={file.reason} />
        </p>
      )}
      {file.alike.length > 0 && (
        <div>
          <h2 className="text-lg">{t("vendors:alike")}</h2>
          <ul>
            {file.alike.map(({ id, name, state }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <Link
                  to={`/admin/vendors/${id}`}
                  className="inline-flex min-h-12 items-center underline underline-offset-4"
                >
                  <Typed text={name} />
                </Link>
                <ShopStateBadge state={state} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where its money goes, and who works there. */
export function People({ file: { accounts, members } }: { file: VendorFile }) {
  const { t, locale } = useWords();
  return (
    <>
      {accounts.length > 0 && (
        <Section id="accounts" title={t("vendors:accounts")}>
          <ul className="sheet grid gap-2">
            {accounts.map(({ id, provider, tail, holder, state }) => (
              <li key={id} className="flex flex-wrap justify-between gap-2">
                <span>
                  {t("selling:account_tail", {
                    provider: t(`selling:provider.${provider}`),
                    tail: shownDigits(tail, locale),
                  })}{" "}
                  · <Typed text={holder} />
                </span>
                <span>{t(`team:payout_state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {members.length > 0 && (
        <Section id="members" title={t("vendors:members")}>
          <ul className="sheet grid gap-2">
            {members.map(({ name, phone, role }) => (
              <li key={`${phone}-${role}`} className="flex flex-wrap justify-between gap-2">
                <span>
                  <Typed text={name || t("team:nameless")} /> · {shownDigits(phone ?? "", locale)}
                </span>
                <span>{t(`team:role.${role}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const decided = ["apply", "approve", "refuse", "pause", "suspend", "reopen", "dbid_days"] as const;
const groups = ["team", "paper", "payout_account", "shop", "shop_name"] as const;

export function History({ rows }: { rows: VendorFile["history"] }) {
  const { t, locale } = useWords();
  const nameOf = (action: string): string => {
    const act = decided.find((each) => action === `vendor.${each}`);
    const group = groups.find((each) => action.startsWith(`${each}.`));
    if (act) return t(`vendors:action.vendor.${act}`);
    return t(group ? `vendors:action.${group}` : "vendors:action.other");
  };
  return (
    <Section id="history" title={t("vendors:history")}>
      <ol className="grid gap-2">
        {rows.map(({ at, action, reason }) => (
          <li key={`${at}-${action}`} className="sheet grid gap-1">
            <p className="font-semibold">{nameOf(action)}</p>
            {reason !== null && (
              <p>
                <Typed text={reason} />
              </p>
            )}
            <p className="text-sm text-soft">{formatDateTime(new Date(at), locale)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
