import { Taka } from "../../components/commerce/price.tsx";
import { useWords } from "../../lib/words.tsx";
import type { LabelFacts } from "./label.server.ts";

/** One parcel's label: who gets it, what is taken, and its number for people and for readers: black on white, also where the page is dark. */
export function Label({ label }: Readonly<{ label: LabelFacts }>) {
  const { t } = useWords();
  const { receiver, consignment, reference, number, courier, pieces, cash, qr, bar } = label;
  return (
    <li className="grid break-inside-avoid content-start gap-2 border-2 border-[black] bg-[white] p-3 text-[black]">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-lg font-bold">
            {courier === null ? t("booking:labels.own") : t(`couriers:name.${courier}`)}
          </p>
          <p className="font-mono text-lg font-bold break-all">{consignment}</p>
          {reference !== null && <p className="font-mono text-sm break-all">{reference}</p>}
        </div>
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          className="size-28 shrink-0"
          role="img"
          aria-label={t("booking:labels.qr", { number: consignment })}
          shapeRendering="crispEdges"
        >
          <path d={qr.path} fill="#000" />
        </svg>
      </div>
      {bar !== null && (
        <svg
          viewBox={`0 0 ${bar.width} 1`}
          preserveAspectRatio="none"
          className="h-14 w-full"
          aria-hidden="true"
          shapeRendering="crispEdges"
        >
          <path d={bar.path} fill="#000" />
        </svg>
      )}
      <div className="border-t border-[black] pt-2">
        <p className="text-sm">{t("booking:labels.to")}</p>
        <p className="text-lg font-bold break-words">{receiver.name}</p>
        <p className="text-lg font-bold">{receiver.phone}</p>
        <p className="break-words">
          {receiver.details}
          {receiver.landmark !== null && `, ${receiver.landmark}`}
          {receiver.locality !== null && `, ${receiver.locality}`}
        </p>
        <p className="font-semibold">{receiver.area}</p>
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 border-t border-[black] pt-2 text-sm">
        <span>
          {t("booking:labels.order")} {number}
        </span>
        <span>{t("booking:labels.pieces", { count: pieces })}</span>
      </p>
      {cash !== null && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3 border-t border-[black] pt-2 font-bold">
          {cash.minor === "0" ? (
            t("booking:labels.paid")
          ) : (
            <>
              {t("booking:labels.cash")} <Taka amount={cash} className="text-xl" />
            </>
          )}
        </p>
      )}
    </li>
  );
}
