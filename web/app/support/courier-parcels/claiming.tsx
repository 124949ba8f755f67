import type { MissingClaimPreview } from "@haat/contract/missing-claim";
import type { ReactNode } from "react";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Beyond } from "../remittance/beyond.tsx";
import { Planned } from "../remittance/planned.tsx";
import { ReasonField } from "../remittance/reason-field.tsx";

type Choosing = Readonly<{ courier: string; cursor: string | undefined; all: string; children: ReactNode }>;

/** The list, of which one chooses; nothing is claimed before one has seen what it comes to. */
export function Choose({ courier, cursor, all, children }: Choosing) {
  const { t, locale } = useWords();
  return (
    <form method="get" action={`/${locale}/support/courier-cash/parcels#claiming`} className="grid gap-3">
      <HiddenFields values={{ courier, missing: "true", ...(cursor !== undefined && { cursor }) }} />
      <p className="text-soft">{t("remittances:claiming.text")}</p>
      <p className="hidden text-sm text-soft md:block" data-with-script>
        {t("remittances:claiming.keys")}
      </p>
      <p>
        <Link to={all} className="link inline-flex min-h-12 items-center">
          {t("remittances:claiming.all")}
        </Link>
      </p>
      {children}
      <button className="button justify-self-start max-sm:w-full">{t("remittances:claiming.look")}</button>
    </form>
  );
}

type Props = Readonly<{ preview: MissingClaimPreview; pressKey: string; isUnread: boolean; place: string }>;

/** What will happen, in taka; then the press. */
export function Claiming({ preview, pressKey, isUnread, place }: Props) {
  const { t, locale } = useWords();
  const { courier, parcels, amount, left, own, beyond, journals, posts } = preview;
  return (
    <Section id="claiming" title={t("remittances:claiming")}>
      <div className="sheet grid gap-3">
        {left > 0 && <p className="notice notice-warm">{t("remittances:claiming.left", { count: left })}</p>}
        {own > 0 && <p className="notice notice-warm">{t("remittances:claiming.own", { count: own })}</p>}
        {parcels.length === 0 ? (
          <p role="status">{t("remittances:claiming.none")}</p>
        ) : (
          <form
            method="post"
            action={`/${locale}${place}#claiming`}
            noValidate
            data-enhance="once"
            className="grid gap-3"
          >
            <p className="text-lg font-semibold" role="status">
              {t("remittances:claiming.what", { count: parcels.length, amount: readMoney(amount) })}
            </p>
            <Planned preview={{ journals, posts, unheard: 0 }} of="parcels" />
            <p>{t("remittances:claiming.after")}</p>
            {beyond !== null && <Beyond beyond={beyond} />}
            <HiddenFields
              values={{
                ...{ key: pressKey, courier, amount: amount.minor },
                parcels: parcels.map(({ consignmentId }) => consignmentId).join(","),
              }}
            />
            <ReasonField among="claiming" isLacking={isUnread} />
            <button className="button justify-self-start max-sm:w-full">
              {t("remittances:claiming.yes")}
            </button>
          </form>
        )}
      </div>
    </Section>
  );
}
