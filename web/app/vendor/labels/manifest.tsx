import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import type { LabelFacts } from "./label.server.ts";

const cell = "border border-line p-2";
const head = `${cell} text-start whitespace-nowrap`;

/** What is handed over, by who carries it, on a page of its own with room for whoever takes it to sign. */
export function Manifest({ labels }: Readonly<{ labels: readonly LabelFacts[] }>) {
  const { t } = useWords();
  const couriers = [...new Set(labels.map(({ courier }) => courier))];
  return couriers.map((courier) => {
    const theirs = labels.filter((label) => label.courier === courier);
    const name = courier === null ? t("booking:labels.own") : t(`couriers:name.${courier}`);
    const title = `${t("booking:labels.manifest")}: ${name}`;
    return (
      <section key={courier ?? "own"} className="grid gap-3 print:break-before-page">
        <h2 className="text-xl">{title}</h2>
        <div className="overflow-x-auto" role="region" tabIndex={0} aria-label={title}>
          <table className="w-full border-collapse text-start">
            <thead>
              <tr>
                {courier !== null && <th className={head}>{t("booking:labels.number")}</th>}
                <th className={head}>{t("booking:labels.order")}</th>
                <th className={head}>{t("booking:labels.to")}</th>
              </tr>
            </thead>
            <tbody>
              {theirs.map((label) => (
                <Row key={label.part} label={label} />
              ))}
            </tbody>
          </table>
        </div>
        <p className="font-semibold">{t("booking:labels.total", { count: theirs.length })}</p>
        <p className="border-b border-line pt-10 pb-1 text-sm text-soft">
          {courier === null ? t("booking:labels.got_own") : t("booking:labels.got")}
        </p>
      </section>
    );
  });
}

/** Somebody of the shop goes to the door by this list; a courier has the address in his own. */
function Row({ label: { courier, consignment, number, receiver } }: Readonly<{ label: LabelFacts }>) {
  const { locale } = useWords();
  const to =
    courier === null ? [receiver.name, receiver.details, receiver.area] : [receiver.name, receiver.area];
  return (
    <tr>
      {courier !== null && <td className={`${cell} font-mono`}>{consignment}</td>}
      <td className={cell}>{number}</td>
      <td className={cell}>
        {to.join(", ")}
        {courier === null && <b className="block">{shownDigits(receiver.phone, locale)}</b>}
      </td>
    </tr>
  );
}
