import { payoutProviders } from "@haat/core/payout-account";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Draft } from "./draft.ts";

/** All that was typed, read back before it is sent. */
export function Review({ draft, place }: { draft: Draft; place: string }) {
  const { t } = useWords();
  const provider = payoutProviders.find((each) => each === draft.provider) ?? "bkash";
  const number = [draft.bank, draft.number, draft.check].filter((part) => part.trim() !== "").join(" ");
  const rows = [
    { name: t("selling:name_bn"), value: draft.nameBn && <Typed text={draft.nameBn} /> },
    { name: t("selling:name_en"), value: draft.nameEn && <Typed text={draft.nameEn} /> },
    { name: t("selling:step.place"), value: place },
    { name: t("selling:owner_name"), value: <Typed text={draft.ownerName} /> },
    { name: t("selling:nid"), value: draft.nid },
    { name: t(`selling:provider.${provider}`), value: number },
    { name: t("selling:holder"), value: <Typed text={draft.holder} /> },
  ];
  return (
    <>
      <h2 className="text-xl">{t("selling:review.title")}</h2>
      <Definitions rows={rows.filter(({ value }) => value !== "")} />
      <p className="whitespace-pre-line">
        <Typed text={draft.story} />
      </p>
      <label className="flex items-start gap-3">
        <input type="checkbox" name="terms" value="yes" required className="mt-1 size-6 flex-none" />
        <span>{t("selling:terms")}</span>
      </label>
      <Link to="/terms" className="inline-flex min-h-12 items-center underline underline-offset-4">
        {t("selling:terms_link")}
      </Link>
    </>
  );
}
