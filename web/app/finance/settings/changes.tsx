import type { SettingsProposalView } from "@haat/contract/market-settings";
import { useWords } from "../../lib/words.tsx";
import { settingInWords } from "./value.ts";

/** What was, and what is to be, side by side. */
export function Changes({ changes }: { changes: SettingsProposalView["changes"] }) {
  const { t, locale } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("finance:settings.rule")}</th>
          <th scope="col">{t("finance:settings.before")}</th>
          <th scope="col">{t("finance:settings.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, from, to }) => (
          <tr key={name}>
            <th scope="row">{t(`finance:setting.${name}`)}</th>
            <td data-label={t("finance:settings.before")}>{settingInWords({ t, locale }, name, from)}</td>
            <td data-label={t("finance:settings.after")} className="font-semibold">
              {settingInWords({ t, locale }, name, to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
