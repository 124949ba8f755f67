import { useWords } from "../../lib/words.tsx";
import type { LabelFacts } from "./label.server.ts";

/** What is handed over, courier by courier, on a page of its own with room for whoever takes it to sign. */
export function Manifest({ labels }: Readonly<{ labels: readonly LabelFacts[] }>) {
  const { t } = useWords();
  const couriers = [...new Set(labels.map(({ courier }) => courier))];
  return couriers.map((courier) => {
    const theirs = labels.filter((label) => label.courier === courier);
    const title = `${t("booking:labels.manifest")}: ${t(`couriers:name.${courier}`)}`;
    return (
      <section key={courier} className="grid gap-3 print:break-before-page">
        <h2 className="text-xl">{title}</h2>
        <div className="overflow-x-auto" role="region" tabIndex={0} aria-label={title}>
          <table className="w-full border-collapse text-start">
            <thead>
              <tr>
                <th className="border border-line p-2 text-start whitespace-nowrap">
                  {t("booking:labels.number")}
                </th>
                <th className="border border-line p-2 text-start whitespace-nowrap">
                  {t("booking:labels.order")}
                </th>
                <th className="border border-line p-2 text-start whitespace-nowrap">
                  {t("booking:labels.to")}
                </th>
              </tr>
            </thead>
            <tbody>
              {theirs.map(({ part, consignment, number, receiver }) => (
                <tr key={part}>
                  <td className="border border-line p-2 font-mono">{consignment}</td>
                  <td className="border border-line p-2">{number}</td>
                  <td className="border border-line p-2">
                    {receiver.name}, {receiver.area}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="font-semibold">
          {t("booking:labels.total", { n: t("common:number", { value: theirs.length }) })}
        </p>
        <p className="border-b border-line pt-10 pb-1 text-sm text-soft">{t("booking:labels.got")}</p>
      </section>
    );
  });
}
