import type { OrderLineView } from "@haat/contract/order";
import { Link } from "../ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { Picture } from "./picture.tsx";
import { Taka } from "./price.tsx";

export function OrderLines({ lines }: { lines: readonly OrderLineView[] }) {
  const { t } = useWords();
  return (
    <ul className="grid gap-3">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-3">
          <span className="overflow-hidden rounded-sm">
            <Picture picture={line.picture} sizes="3.5rem" loading="lazy" isDecoration />
          </span>
          <span className="min-w-0">
            <Link to={`/p/${line.productSlug}`} className="underline-offset-4 hover:underline">
              {line.title}
            </Link>
            <span className="text-soft">
              {line.label !== "" && ` · ${line.label}`} × {t("common:number", { value: line.quantity })}
            </span>
            {line.givenBack > 0 && (
              <span className="block text-sm text-soft">
                {t("common:line.left", { count: line.givenBack })}
              </span>
            )}
          </span>
          <Taka amount={line.total} />
        </li>
      ))}
    </ul>
  );
}
