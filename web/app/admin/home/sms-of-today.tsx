import type { DeskView } from "@haat/contract/desk";
import { Taka } from "../../components/commerce/price.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { levelOf } from "./level.ts";

const fills = { calm: "fill-leaf", near: "fill-marigold", over: "fill-brick" } as const;

export function SmsOfToday({ sms: { sent, spent, budget, reserve } }: { sms: DeskView["sms"] }) {
  const { t } = useWords();
  const [used, most] = [BigInt(spent.minor), BigInt(budget.minor)];
  const level = levelOf(used, most);
  return (
    <Section id="sms" title={t("admin:home.sms")}>
      <div className="sheet grid gap-4">
        {level !== "calm" && (
          <Notice tone={level === "over" ? "bad" : "warm"}>{t(`admin:home.sms.${level}`)}</Notice>
        )}
        <p>{t("admin:home.sms.sent", { count: sent })}</p>
        <dl>
          <BarRow
            name={t("admin:home.sms.spent")}
            printed={spent.display}
            value={used}
            most={used > most ? used : most}
            className={fills[level]}
          />
        </dl>
        <Definitions
          rows={[
            { name: t("admin:home.sms.budget"), value: <Taka amount={budget} /> },
            { name: t("admin:home.sms.reserve"), value: <Taka amount={reserve} /> },
          ]}
        />
      </div>
    </Section>
  );
}
